import { randomUUID } from 'node:crypto';
import type { EventPayloads, EventType } from '@tvaers/contract/events';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { eventHandlers } from '../src/event-handlers.ts';
import { seekTheUnseen } from '../src/tasks/seek-the-unseen.ts';
import { plannedCitizen, plansAlone, tell } from './planned-citizen.ts';
import { entity, mutations } from './questions.ts';

const TABLES = ['joint_plan', 'goal', 'action', 'task', 'transition', 'checklist_item', 'aftercare_plan', 'stay_copy'];

describe('records that turned out to be one person', () => {
  let plans: TestSubgraph;
  beforeAll(async () => {
    plans = await plansAlone();
  });
  afterAll(() => plans.close());

  const hear = <Type extends EventType>(type: Type, payload: EventPayloads[Type], hour: number, day = '2026-11-20') =>
    plans.run(systemViewer('plans'), async (context) => {
      const event = { id: randomUUID(), type, source: 'citizens' as const, correlationId: 'test', payload };
      await eventHandlers[type]?.({ ...event, occurredAt: `${day}T${hour}:00:00.000Z` }, context);
    });
  const merge = (mergedId: string, citizenId: string, hour: number) =>
    hear('citizen.merged', { citizenId, mergedId }, hour);
  const undo = (restoredId: string, citizenId: string, hour: number) =>
    hear('citizen.merge-undone', { citizenId, restoredId }, hour);
  /** Two records and a coordinator who has to do with the second one only. */
  const arrange = async () => {
    const [old, person] = [await plannedCitizen(plans), await plannedCitizen(plans)];
    const karen = viewerOf('coordinator', { staffMemberId: randomUUID() });
    await tell(plans, 'careTeam', person.citizenId, karen);
    const agreed = async (id: string) => {
      const { data } = await entity(plans, karen, 'Citizen', id);
      const text = JSON.stringify(data._entities[0] ?? null);
      return {
        plan: data._entities[0]?.plan as { id: string } | undefined,
        tells: (id_: string) => text.includes(id_),
      };
    };
    return { old, person, karen, agreed };
  };

  it('show under each what is agreed under any, to whoever works with the person, and nothing moves', async () => {
    const { old, person, agreed } = await arrange();
    const whose = () =>
      Promise.all(TABLES.map((table) => plans.sql(`SELECT * FROM ${table} WHERE citizen_id = $1`, [old.citizenId])));
    const before = await whose();
    expect((await agreed(old.citizenId)).plan).toBeUndefined();
    await merge(old.citizenId, person.citizenId, 10);
    for (const id of [old.citizenId, person.citizenId]) {
      const { tells } = await agreed(id);
      for (const key of [old.taskId, person.taskId, old.transitionId, person.transitionId])
        expect(tells(key)).toBe(true);
    }
    expect(await whose()).toEqual(before);
  });

  it('are two again when the merge is undone, also when news of it come late', async () => {
    const { old, person, agreed } = await arrange();
    await merge(old.citizenId, person.citizenId, 10);
    await undo(old.citizenId, person.citizenId, 12);
    await merge(old.citizenId, person.citizenId, 11);
    expect((await agreed(old.citizenId)).plan).toBeUndefined();
    const { plan, tells } = await agreed(person.citizenId);
    expect(plan).toMatchObject({ id: person.planId });
    expect(tells(old.taskId)).toBe(false);
  });

  it('have the plan that was begun last, and begin no further one under any of them', async () => {
    const { old, person, karen, agreed } = await arrange();
    await plans.sql(`UPDATE joint_plan SET created_at = now() WHERE id = $1`, [old.planId]);
    await merge(old.citizenId, person.citizenId, 10);
    for (const { citizenId } of [old, person]) {
      expect((await agreed(citizenId)).plan).toMatchObject({ id: old.planId });
    }
    await plans.sql(`UPDATE joint_plan SET state = 'CLOSED' WHERE id = $1`, [person.planId]);
    const create = () => mutations.createJointPlan(plans, karen, person);
    expect((await create()).data.createJointPlan?.__typename).toBe('ActivePlanExists');
    await plans.sql(`UPDATE joint_plan SET state = 'CLOSED' WHERE id = $1`, [old.planId]);
    const both = await Promise.all([create(), mutations.createJointPlan(plans, karen, old)]);
    expect(both.map(({ data }) => data.createJointPlan?.__typename).sort()).toEqual([
      'ActivePlanExists',
      'CreateJointPlanSuccess',
    ]);
  });

  it('are not sought under one while they are seen, or in hospital, under another', async () => {
    const { old, person } = await arrange();
    await plans.sql(`UPDATE task SET state = 'DROPPED' WHERE citizen_id = ANY ($1)`, [
      [old.citizenId, person.citizenId],
    ]);
    await plans.sql(`UPDATE citizen_copy SET last_seen_at = now() - interval '20 days' WHERE citizen_id = $1`, [
      old.citizenId,
    ]);
    await merge(old.citizenId, person.citizenId, 10);
    await plans.run(systemViewer('plans'), seekTheUnseen);
    const sought = () =>
      plans.sql(`SELECT citizen_id, state FROM task WHERE reason = 'NOT_SEEN' AND citizen_id = ANY ($1)`, [
        [old.citizenId, person.citizenId],
      ]);
    expect(await sought()).toEqual([]);
    await plans.sql(`UPDATE citizen_copy SET last_seen_at = now() - interval '15 days' WHERE citizen_id = $1`, [
      person.citizenId,
    ]);
    await plans.sql(`UPDATE stay_copy SET state = 'FINISHED' WHERE citizen_id = $1`, [person.citizenId]);
    await plans.run(systemViewer('plans'), seekTheUnseen);
    expect(await sought()).toEqual([]);
    await plans.sql(`UPDATE stay_copy SET state = 'FINISHED' WHERE citizen_id = $1`, [old.citizenId]);
    await plans.run(systemViewer('plans'), seekTheUnseen);
    expect(await sought()).toEqual([{ citizen_id: person.citizenId, state: 'OPEN' }]);
    await hear('citizen.seen', { citizenId: old.citizenId, at: '2199-01-01T10:00:00.000Z', organisationId: null }, 13);
    expect(await sought()).toEqual([{ citizen_id: person.citizenId, state: 'DONE' }]);
  });

  it('are in no part of the city once that of the person is no longer told', async () => {
    const { old, person } = await arrange();
    await merge(old.citizenId, person.citizenId, 10);
    const observedAt = '2026-11-19T10:00:00.000Z';
    const stays = { kind: 'OWN_HOME', place: null, observedAt };
    await hear('citizen.living-situation-changed', { ...stays, citizenId: old.citizenId, area: 'Valby' }, 9);
    await hear('citizen.living-situation-changed', { ...stays, citizenId: person.citizenId, area: null }, 11);
    const rows = await plans.sql('SELECT area FROM task WHERE id = ANY ($1)', [[old.taskId, person.taskId]]);
    expect(rows).toEqual([{ area: null }, { area: null }]);
  });

  it('hand over to the one coordinator of the person what the other coordinator had to do', async () => {
    const { old, person } = await arrange();
    await merge(old.citizenId, person.citizenId, 10);
    const [next, team] = [randomUUID(), { careTeamId: randomUUID(), coordinatorOrganisationId: null, memberIds: [] }];
    const { citizenId } = person;
    await hear('staff.care-team-changed', { ...team, citizenId, coordinatorId: next }, 11);
    await hear('staff.care-team-changed', { ...team, citizenId: old.citizenId, coordinatorId: null }, 11);
    const rows = await plans.sql('SELECT assignee_id FROM task WHERE id = ANY ($1)', [[old.taskId, person.taskId]]);
    expect(rows).toEqual([{ assignee_id: next }, { assignee_id: next }]);
  });

  it('are sought while either is enrolled, and under none of them once no enrolment runs', async () => {
    const [old, person] = [randomUUID(), randomUUID()];
    const since = new Date(Date.now() - 20 * 86_400_000).toISOString();
    const enrolments = [old, person].map((citizenId) => ({
      ...{ citizenId, enrolmentId: randomUUID(), state: 'ACTIVE', since, previousEnrolmentId: null, aftercare: null },
    }));
    for (const enrolment of enrolments) await hear('citizen.enrolment-changed', enrolment, 10, '2020-10-20');
    await merge(old, person, 11);
    const end = (at: number, hour: number) => {
      const [enrolment] = enrolments.slice(at);
      if (!enrolment) throw new Error('There are two enrolments.');
      return hear('citizen.enrolment-changed', { ...enrolment, state: 'FINISHED' }, hour);
    };
    const soughtNow = async () => {
      await plans.run(systemViewer('plans'), seekTheUnseen);
      return plans.sql(`DELETE FROM task WHERE citizen_id = ANY ($1) RETURNING citizen_id`, [[old, person]]);
    };
    await end(1, 12);
    expect(await soughtNow()).toEqual([{ citizen_id: person }]);
    await end(0, 13);
    expect(await soughtNow()).toEqual([]);
  });
});
