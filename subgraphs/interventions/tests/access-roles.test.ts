import type { FactKind } from '@tvaers/contract/access-facts';
import type { DataClass } from '@tvaers/contract/data-classes';
import type { Role } from '@tvaers/contract/roles';
import { idOf } from '@tvaers/kit/seeding/ids';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { interventionsSubgraph } from '../src/interventions-subgraph.ts';
import { hearOwners, tellFact } from './access-facts.ts';
import { canariesOf, canaryPerson, insertPerson } from './canary-person.ts';
import { ENTITIES, representationsOf } from './whole-graph.ts';

const UNIT = idOf('unit');
const bruno = canaryPerson('Bruno');
const canaries = canariesOf(bruno);
const HEALTH: DataClass[] = ['health', 'psychiatry', 'substance', 'dose', 'hospitalStay'];
const CASE: FactKind[] = ['openSocialCase'];
const TREATS: FactKind[] = ['treatmentRelation'];

describe('of a person with a value of its own in every column', () => {
  let interventions: TestSubgraph;
  beforeAll(async () => {
    interventions = await testSubgraph(
      interventionsSubgraph(async () => ({ is: 'nobody' })),
      { related: false },
    );
    await hearOwners(interventions);
    await insertPerson(interventions, bruno);
  });
  beforeEach(() => interventions.sql('DELETE FROM access_fact; DELETE FROM access_event'));
  afterAll(() => interventions.close());

  // Row by row, written out so that the policy is not held against itself.
  it.each<[Role, string, FactKind[], DataClass[]]>([
    ['coordinator', 'an open case', CASE, ['socialCase', 'hospitalStay']],
    ['coordinator', 'an open case and consent', [...CASE, 'consent'], ['socialCase', ...HEALTH]],
    ['coordinator', 'consent alone', ['consent'], []],
    ['outreach', 'an open case', CASE, ['hospitalStay']],
    ['outreach', 'an open case and consent', [...CASE, 'consent'], ['socialCase', ...HEALTH]],
    ['fact', 'a treatment', TREATS, HEALTH],
    ['fact', 'a treatment and consent', [...TREATS, 'consent'], ['socialCase', ...HEALTH]],
    ['clinic', 'a treatment', TREATS, HEALTH],
    ['clinic', 'a treatment and consent', [...TREATS, 'consent'], HEALTH],
    ['clinic', 'an open case', CASE, []],
    ['socialNurse', 'a treatment', TREATS, HEALTH],
    ['shelter', 'an open case', CASE, []],
    ['shelter', 'an open case and consent', [...CASE, 'consent'], ['hospitalStay']],
    ['manager', 'an open case', CASE, ['socialCase', 'hospitalStay']],
    ['manager', 'a treatment', TREATS, ['hospitalStay']],
    ['steering', 'all there is', [...CASE, ...TREATS, 'consent'], []],
    ['operator', 'all there is', [...CASE, ...TREATS, 'consent'], []],
  ])('%s with %s sees what the matrix says, all of it, and the log has it', async (role, _how, kinds, expected) => {
    for (const kind of kinds) await tellFact(interventions, kind, bruno.citizenId, UNIT);
    const { data, errors } = await interventions.ask({
      query: ENTITIES.replace('first: 2', 'first: 20'),
      variables: { of: representationsOf(bruno).filter(({ __typename }) => __typename !== 'UnmatchedMessage') },
      as: viewerOf(role, { organisationId: UNIT }),
    });
    expect(errors).toBeUndefined();
    const text = JSON.stringify(data);
    const seen = canaries.filter(({ value }) => text.includes(value));
    const allowed = canaries.filter(
      ({ classes, isShown }) => isShown && classes.every((dataClass) => expected.includes(dataClass)),
    );
    expect(seen).toEqual(allowed);
    const [log] = await interventions.sql<{ classes: DataClass[] | null }>(
      `SELECT array_agg(DISTINCT one) AS classes FROM access_event, unnest(data_classes) AS one
       WHERE $1 = ANY (citizen_ids) AND outcome = 'allowed' AND one <> 'identity'`,
      [bruno.citizenId],
    );
    expect([...(log?.classes ?? [])].sort()).toEqual([...expected].sort());
  });

  it('a message that has found its citizen is for those of the queue who may see the citizen', async () => {
    const messageTo = async (role: Role, organisationId: string) => {
      const { data } = await interventions.ask<{ _entities: unknown[] }>({
        query: ENTITIES,
        variables: { of: [{ __typename: 'UnmatchedMessage', id: bruno.message }] },
        as: viewerOf(role, { organisationId }),
      });
      return data._entities[0];
    };
    await tellFact(interventions, 'openSocialCase', bruno.citizenId, UNIT);
    expect(await messageTo('coordinator', UNIT)).toMatchObject({
      ...{ activity: 'Indlagt', hospitalName: 'canary Bruno told', personName: 'canary Bruno person' },
      identifier: 'canary Bruno number',
    });
    expect(await messageTo('outreach', UNIT)).toBeNull();
    expect(await messageTo('coordinator', idOf('elsewhere'))).toBeNull();
  });
});
