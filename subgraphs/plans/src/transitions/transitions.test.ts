import { randomUUID } from 'node:crypto';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { plansSubgraph } from '../plans-subgraph.ts';
import { cancelTransition, openTransition } from './open-transition.ts';

const nurse = viewerOf('socialNurse');
const TICK = `mutation Tick($input: CompleteChecklistItemInput!) {
  completeChecklistItem(input: $input) { __typename
    ... on CompleteChecklistItemSuccess { transition { state checklist { id item done } } }
    ... on Problem { message } }
}`;
interface Ticked {
  completeChecklistItem: {
    __typename: string;
    transition?: { state: string; checklist: { id: string; item: string; done: boolean }[] };
  };
}

describe('a passage between sectors', () => {
  let plans: TestSubgraph;
  beforeAll(async () => {
    plans = await testSubgraph(plansSubgraph);
  });
  afterAll(() => plans.close());

  const passage = async () => {
    const [citizenId, subjectId] = [randomUUID(), randomUUID()];
    await plans.run(systemViewer('plans'), (context) =>
      openTransition(context, { citizenId, subjectId, kind: 'HOSPITAL_DISCHARGE', checklist: ['Seng', 'Medicin'] }),
    );
    const [transition] = await plans.sql<{ id: string }>('SELECT id FROM transition WHERE subject_id = $1', [
      subjectId,
    ]);
    const items = await plans.sql<{ id: string }>(
      'SELECT id FROM checklist_item WHERE citizen_id = $1 ORDER BY position',
      [citizenId],
    );
    return { citizenId, subjectId, transitionId: transition?.id ?? '', itemIds: items.map(({ id }) => id) };
  };
  const tick = async (input: object) =>
    (await plans.ask<Ticked>({ query: TICK, variables: { input }, as: nurse })).data.completeChecklistItem;

  it('is complete when the last thing is in place, and then takes nothing more', async () => {
    const { transitionId, itemIds } = await passage();
    const first = await tick({ transitionId, itemId: itemIds[0] });
    expect(first.transition).toMatchObject({ state: 'OPEN', checklist: [{ done: true }, { done: false }] });
    const last = await tick({ transitionId, itemId: itemIds[1] });
    expect(last.transition).toMatchObject({ state: 'COMPLETED', checklist: [{ done: true }, { done: true }] });
    expect((await tick({ transitionId, itemId: itemIds[0] })).__typename).toBe('TransitionNotOpen');
  });

  it('is complete for one of two people who tick the last two things at the same moment', async () => {
    const { transitionId, itemIds } = await passage();
    const results = await Promise.all(itemIds.map((itemId) => tick({ transitionId, itemId })));
    expect(results.map(({ transition }) => transition?.state).sort()).toEqual(['COMPLETED', 'OPEN']);
  });

  it('keeps when a thing was first in place when somebody ticks it again', async () => {
    const { transitionId, itemIds } = await passage();
    await tick({ transitionId, itemId: itemIds[0] });
    const read = () => plans.sql('SELECT done_at FROM checklist_item WHERE id = $1', [itemIds[0]]);
    const before = await read();
    await tick({ transitionId, itemId: itemIds[0] });
    expect(await read()).toEqual(before);
  });

  it('says the same of a thing of another passage and of one that is not there', async () => {
    const [one, other] = [await passage(), await passage()];
    const foreign = await tick({ transitionId: one.transitionId, itemId: other.itemIds[0] });
    expect(foreign).toEqual(await tick({ transitionId: one.transitionId, itemId: randomUUID() }));
    expect(foreign.__typename).toBe('NotFound');
  });

  it('opens once for one stay, and opens again with its ticks after it was cancelled', async () => {
    const { citizenId, subjectId, transitionId, itemIds } = await passage();
    await tick({ transitionId, itemId: itemIds[0] });
    const open = () =>
      plans.run(systemViewer('plans'), (context) =>
        openTransition(context, { citizenId, subjectId, kind: 'HOSPITAL_DISCHARGE', checklist: ['Seng'] }),
      );
    await open();
    await plans.run(systemViewer('plans'), (context) => cancelTransition(context, subjectId));
    await open();
    const rows = await plans.sql(
      `SELECT state, (SELECT count(*)::int FROM checklist_item WHERE citizen_id = $1) AS items,
         (SELECT count(*)::int FROM checklist_item WHERE citizen_id = $1 AND done_at IS NOT NULL) AS done
       FROM transition WHERE citizen_id = $1`,
      [citizenId],
    );
    expect(rows).toEqual([{ state: 'OPEN', items: 2, done: 1 }]);
  });

  it('shows those in the states that were asked for', async () => {
    const { citizenId, subjectId } = await passage();
    const read = async (states: string) => {
      const answer = await plans.ask<{ _entities: [{ transitions: unknown[] }] }>({
        query: `query Passages($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { transitions${states} { kind } } } }`,
        variables: { of: [{ __typename: 'Citizen', id: citizenId }] },
        as: nurse,
      });
      return answer.data._entities[0].transitions.length;
    };
    await plans.run(systemViewer('plans'), (context) => cancelTransition(context, subjectId));
    expect([await read('(states: [OPEN])'), await read('(states: [CANCELLED])'), await read('')]).toEqual([0, 1, 1]);
  });
});
