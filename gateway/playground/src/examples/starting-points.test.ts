import { chooseStartingPoints, findStartingPoints, type StartingPoints } from './starting-points.ts';

const now = new Date('2026-11-22T09:00:00Z');
const coordinator = {
  subject: 'a',
  name: 'A',
  role: 'coordinator',
  purpose: 'coordination',
  organisationId: 'unit',
  staffMemberId: 'staff',
  citizenId: null,
};
const citizen = (id: string, startsAt: string) => ({
  id,
  enrolment: { id: `${id}-enrolment`, version: 2 },
  appointments: { edges: [{ node: { id: `${id}-appointment`, state: 'BOOKED', startsAt } }] },
  hospitalStays: { edges: [] },
});

const found: StartingPoints = {
  viewer: { organisation: { id: 'unit', kind: 'UNIT' } },
  staffMember: {
    caseload: { citizens: [citizen('one', '2026-12-01T09:00:00Z'), citizen('two', '2026-11-20T09:00:00Z')] },
    tasks: { edges: [{ node: { id: 'task', version: 1, citizen: null } }] },
  },
  outreachTasks: null,
  organisations: { edges: [{ node: { id: 'hospital', kind: 'HOSPITAL' } }] },
  unmatchedMessages: { edges: [] },
};

describe('what the examples begin with', () => {
  it('is the first citizen of the caseload and what belongs to them', () => {
    expect(chooseStartingPoints(coordinator, found, now)).toMatchObject({
      staffMemberId: 'staff',
      citizenId: 'one',
      enrolmentId: 'one-enrolment',
      enrolmentVersion: 2,
      taskId: 'task',
      hospitalId: 'hospital',
      messageId: null,
    });
  });

  it('is an appointment that can have been missed, not one to come', () => {
    expect(chooseStartingPoints(coordinator, found, now)).toMatchObject({ appointmentId: 'two-appointment' });
  });

  it('is the hospital of somebody who works at one', () => {
    const there = { ...found, viewer: { organisation: { id: 'own', kind: 'HOSPITAL' } } };
    expect(chooseStartingPoints(coordinator, there, now)).toMatchObject({ hospitalId: 'own' });
  });

  it('is the hospital where a citizen of theirs is now, before any other', () => {
    const stays = { edges: [{ node: { state: 'IN_PROGRESS', hospital: { id: 'where-they-are' } } }] };
    const admitted = { ...citizen('three', '2026-12-01T09:00:00Z'), hospitalStays: stays };
    const there = { ...found, staffMember: { caseload: { citizens: [admitted] }, tasks: null } };
    expect(chooseStartingPoints(coordinator, there, now)).toMatchObject({ hospitalId: 'where-they-are' });
  });

  it('is themselves for a citizen, who is not asked for anything else', async () => {
    const asked = jest.fn();
    const person = { ...coordinator, staffMemberId: null, citizenId: 'self' };
    expect(await findStartingPoints(person, asked, now)).toMatchObject({ citizenId: 'self', taskId: null });
    expect(asked).not.toHaveBeenCalled();
  });

  it('is only who signed in when the graph does not answer', async () => {
    const ask = () => Promise.reject(new Error('no connection'));
    expect(await findStartingPoints(coordinator, ask, now)).toMatchObject({ staffMemberId: 'staff', citizenId: null });
  });
});
