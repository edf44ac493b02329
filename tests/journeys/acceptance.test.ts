import { randomUUID } from 'node:crypto';
import { ask, dataOf } from '../harness/ask.ts';
import { personWhoIs } from '../harness/house.ts';
import { operation } from '../harness/operation.ts';

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' }).format(
  new Date(),
);
const coordinator = personWhoIs('coordinator');
const outreach = personWhoIs('outreach');
const asCoordinator = { as: coordinator.username };

interface Refusable {
  __typename: string;
  message?: string;
}
/** Runs one of the eight mutations as the coordinator; answers its one result. */
async function change<Result extends Refusable = Refusable>(name: string, input: object): Promise<Result> {
  const data = await dataOf<Record<string, Result>>(operation(name), { input }, asCoordinator);
  return Object.values(data)[0] as Result;
}

const register = async (): Promise<string> => {
  const { registerCitizen } = await dataOf<{ registerCitizen: { citizen: { id: string } } }>(
    'mutation Register($input: RegisterCitizenInput!) { registerCitizen(input: $input) { ... on RegisterCitizenSuccess { citizen { id } } } }',
    { input: { aliases: [`Prøven ${randomUUID().slice(0, 8)}`] } },
    asCoordinator,
  );
  return registerCitizen.citizen.id;
};

/** Events take a moment to reach another sector. */
async function until<Result>(read: () => Promise<Result>, arrived: (result: Result) => boolean): Promise<Result> {
  let result = await read();
  for (let tries = 0; tries < 100 && !arrived(result); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    result = await read();
  }
  return result;
}

interface Caseload {
  staffMember: {
    caseload: { count: number; ceiling: number; citizens: { id: string; plan: { id: string } | null }[] };
  };
}
const caseload = () =>
  dataOf<Caseload>(operation('caseload'), { coordinatorId: coordinator.staffMemberId }, asCoordinator);

describe('what front-ends ask', () => {
  it('Caseload: 25 citizens with what runs and what is agreed', async () => {
    const { staffMember } = await caseload();
    expect(staffMember.caseload).toMatchObject({ count: 25, ceiling: 25 });
    expect(new Set(staffMember.caseload.citizens.map(({ id }) => id)).size).toBe(25);
    expect(staffMember.caseload.citizens.filter(({ plan }) => plan).length).toBeGreaterThan(20);
  });

  it('CitizenOverview: one request for who, where, who is responsible, what runs, what is agreed, what happens next', async () => {
    const { staffMember } = await caseload();
    for (const { id } of staffMember.caseload.citizens.slice(0, 5)) {
      const { citizen } = await dataOf<{ citizen: Record<string, unknown> }>(
        operation('citizen-overview'),
        { id },
        asCoordinator,
      );
      expect(citizen).toMatchObject({
        id,
        displayName: expect.any(String),
        livingSituation: { kind: expect.any(String) },
        coordinator: { id: coordinator.staffMemberId, organisation: { parent: { name: expect.any(String) } } },
        careTeam: { members: expect.arrayContaining([expect.objectContaining({ role: 'COORDINATOR' })]) },
        enrolment: { state: 'ACTIVE' },
        interventions: expect.any(Array),
        tasks: { edges: expect.any(Array) },
      });
    }
  });

  it('WhoIsOpenNow: doors that can be knocked on, the nearest first', async () => {
    const { openOffers } = await dataOf<{
      openOffers: { edges: { distance: number; node: { offer: { need: string } } }[] };
    }>(
      operation('who-is-open-now'),
      { at: `${TODAY}T11:00:00Z`, near: { latitude: 55.67, longitude: 12.56 }, needs: ['DROP_IN', 'SHELTER_BED'] },
      { as: outreach.username },
    );
    const distances = openOffers.edges.map(({ distance }) => distance);
    expect(distances.length).toBeGreaterThan(0);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(new Set(openOffers.edges.map(({ node }) => node.offer.need))).toEqual(new Set(['DROP_IN', 'SHELTER_BED']));
  });

  it('SeekToday: whom to seek and why, with where they stay and whom to ask', async () => {
    const { outreachTasks } = await dataOf<{
      outreachTasks: { edges: { node: { reason: string; citizen: object } }[] };
    }>(operation('seek-today'), { date: TODAY }, { as: outreach.username });
    expect(outreachTasks.edges.length).toBeGreaterThan(0);
    for (const { node } of outreachTasks.edges)
      expect(node).toMatchObject({ reason: expect.any(String), citizen: { displayName: expect.any(String) } });
  });

  it('HospitalToday: enrolled citizens in the house, each with the checklist of the passage home', async () => {
    const nurse = personWhoIs('socialNurse');
    const { viewer } = await dataOf<{ viewer: { organisation: { id: string } } }>(
      operation('viewer'),
      {},
      { as: nurse.username },
    );
    const { currentHospitalStays } = await dataOf<{ currentHospitalStays: { edges: { node: object }[] } }>(
      operation('hospital-today'),
      { organisationId: viewer.organisation.id, date: TODAY },
      { as: nurse.username },
    );
    expect(currentHospitalStays.edges.length).toBeGreaterThanOrEqual(3);
    for (const { node } of currentHospitalStays.edges)
      expect(node).toMatchObject({
        citizen: { displayName: expect.any(String) },
        transition: { checklist: expect.any(Array) },
      });
  });
});

describe('what people do', () => {
  it('takes somebody in from the street to a plan and out again with aftercare, and each wrong step is refused by name', async () => {
    const citizenId = await register();

    expect(await change('record-contact', { citizenId, placeKind: 'STREET', place: 'Hovedbanen' })).toMatchObject({
      __typename: 'RecordContactSuccess',
    });
    expect(await change('record-contact', { citizenId: randomUUID(), placeKind: 'STREET' })).toMatchObject({
      __typename: 'NotFound',
      message: expect.any(String),
    });

    const enrol = { citizenId, criteria: ['HOMELESS'], reason: 'Bor på gaden og kan ikke holde aftaler.' };
    expect(await change('enrol-citizen', { ...enrol, criteria: [] })).toMatchObject({ __typename: 'NoCriterionMet' });
    const enrolled = await change<Refusable & { enrolment: { id: string } }>('enrol-citizen', enrol);
    expect(enrolled).toMatchObject({ __typename: 'EnrolCitizenSuccess', enrolment: { state: 'ACTIVE' } });
    expect(await change('enrol-citizen', enrol)).toMatchObject({ __typename: 'AlreadyEnrolled' });

    const assign = { citizenId, staffMemberId: coordinator.staffMemberId };
    const full = await until(
      () => change('assign-coordinator', assign),
      ({ __typename }) => __typename !== 'NotFound',
    );
    expect(full).toMatchObject({ __typename: 'CaseloadFull', message: expect.any(String) });
    const overrideReason = 'Ingen andre har plads i denne uge, aftalt med ledelsen.';
    expect(await change('assign-coordinator', { ...assign, overrideReason })).toMatchObject({
      __typename: 'AssignCoordinatorSuccess',
    });
    expect(await change('assign-coordinator', { ...assign, overrideReason })).toMatchObject({
      __typename: 'AlreadyCoordinator',
    });

    const plan = {
      ...{ citizenId, citizensWords: 'Jeg vil sove inde.', employment: { state: 'NOT_NOW' } },
      ...{ goals: [{ title: 'En seng', kind: 'DEVELOP' }], nextFollowUpOn: '2199-01-01' },
    };
    expect(await change('create-joint-plan', plan)).toMatchObject({ __typename: 'EmploymentReasonMissing' });
    const employment = { state: 'NOT_NOW', reason: 'Et sted at bo kommer først.' };
    expect(await change('create-joint-plan', { ...plan, employment })).toMatchObject({
      __typename: 'CreateJointPlanSuccess',
    });
    expect(await change('create-joint-plan', { ...plan, employment })).toMatchObject({
      __typename: 'ActivePlanExists',
    });

    const end = {
      ...{ enrolmentId: enrolled.enrolment.id, version: 1, reason: 'NEED_CEASED' },
      assessment: 'Klarer sig med den hjælp, der er.',
    };
    expect(await change('end-enrolment', end)).toMatchObject({ __typename: 'AftercareMissing' });
    const aftercare = { medicine: 'Egen læge', socialSituation: 'Egen bolig på Amager', followUpOn: '2199-01-01' };
    expect(await change('end-enrolment', { ...end, aftercare })).toMatchObject({
      __typename: 'EndEnrolmentSuccess',
      enrolment: { state: 'FINISHED' },
    });
    expect(await change('end-enrolment', { ...end, version: 2, aftercare })).toMatchObject({
      __typename: 'EnrolmentNotRunning',
    });
  });

  it('sends somebody out after a missed appointment, and closes the task only with what came of it (R02, R03)', async () => {
    const citizenId = await register();
    interface Booked {
      bookAppointment: { appointment?: { id: string } };
    }
    const book = () =>
      dataOf<Booked>(
        `mutation Book($input: BookAppointmentInput!) { bookAppointment(input: $input) {
          ... on BookAppointmentSuccess { appointment { id } } ... on Problem { message } } }`,
        { input: { citizenId, title: 'Samtale', startsAt: new Date(Date.now() + 1000).toISOString() } },
        asCoordinator,
      );
    const { bookAppointment } = await until(book, (booked) => booked.bookAppointment.appointment !== undefined);
    const missed = { appointmentId: bookAppointment.appointment?.id };
    expect(await change('record-missed-appointment', missed)).toMatchObject({ __typename: 'AppointmentNotYetDue' });
    const noted = await until(
      () => change('record-missed-appointment', missed),
      ({ __typename }) => __typename !== 'AppointmentNotYetDue',
    );
    expect(noted).toMatchObject({
      __typename: 'RecordMissedAppointmentSuccess',
      appointment: { state: 'NO_SHOW' },
    });
    expect(await change('record-missed-appointment', missed)).toMatchObject({ __typename: 'AppointmentNotOpen' });

    const tasks = async () =>
      (
        await dataOf<{ citizen: { tasks: { edges: { node: { id: string; kind: string; reason: string } }[] } } }>(
          'query Tasks($id: ID!) { citizen(id: $id) { tasks(states: [OPEN]) { edges { node { id kind reason } } } } }',
          { id: citizenId },
          asCoordinator,
        )
      ).citizen.tasks.edges.map(({ node }) => node);
    const [task] = await until(tasks, ({ length }) => length > 0);
    expect(task).toMatchObject({ kind: 'OUTREACH', reason: 'MISSED_APPOINTMENT' });
    expect(await change('complete-task', { taskId: task?.id })).toMatchObject({ __typename: 'OutcomeMissing' });
    expect(await change('complete-task', { taskId: task?.id, outcome: 'Fundet.' })).toMatchObject({
      __typename: 'CompleteTaskSuccess',
    });
    expect(await change('complete-task', { taskId: task?.id, outcome: 'Igen.' })).toMatchObject({
      __typename: 'TaskNotOpen',
    });
  });

  it('links a hospital’s message to nobody twice and to nobody unknown', async () => {
    expect(await change('link-unmatched-message', { messageId: randomUUID(), citizenId: randomUUID() })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('is refused as a whole to a role that does not do such things', async () => {
    const { errors } = await ask(
      operation('create-joint-plan'),
      {
        input: {
          ...{ citizenId: randomUUID(), citizensWords: 'x', nextFollowUpOn: '2199-01-01' },
          employment: { state: 'LATER' },
        },
      },
      { as: personWhoIs('steering').username },
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});
