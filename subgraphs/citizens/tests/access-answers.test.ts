import { randomUUID } from 'node:crypto';
import { classMask } from '@tvaers/contract/data-classes';
import type { Viewer } from '@tvaers/contract/viewer';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { tellFactsOf } from '../src/access-facts/tell-facts-of.ts';
import { accessHouse, relate, somePerson, stranger, system } from '../src/testing/access-house.ts';
import { someFact } from '../src/testing/arrange.ts';
import { change } from '../src/testing/mutations.ts';

const reason = 'Det er aftalt med borgeren selv.';

describe('the answer to a change that takes its own maker out', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await accessHouse();
  });
  afterAll(() => citizens.close());

  const send = async (query: string, input: object, as: Viewer) => {
    const { data, errors } = await citizens.ask<Record<string, object>>({ query, variables: { input }, as });
    expect(errors).toBeUndefined();
    return Object.values(data)[0];
  };

  it('is without an enrolment that ended, where it was all that entitled them', async () => {
    const [id, as] = [await somePerson(citizens), stranger('coordinator')];
    const enrolmentId = randomUUID();
    await citizens.sql(
      `INSERT INTO enrolment (id, citizen_id, state, since, started_at, criteria, organisation_id)
       VALUES ($1, $2, 'ACTIVE', now(), now() - interval '1 day', '{HOMELESS}', $3)`,
      [enrolmentId, id, as.organisationId],
    );
    await citizens.run(system, (context) => tellFactsOf(context, [id]));
    const end = change(
      'endEnrolment',
      'EndEnrolmentInput',
      '__typename ... on EndEnrolmentSuccess { enrolment { id } }',
    );
    const aftercare = { medicine: 'Aftalt', socialSituation: 'Egen bolig', followUpOn: '2099-01-01' };
    const input = { enrolmentId, version: 1, reason: 'DECEASED', assessment: 'Døde i nat.', aftercare };
    expect(await send(end, input, as)).toMatchObject({ __typename: 'EndEnrolmentSuccess', enrolment: null });
  });

  it('is without a contact that was handed on', async () => {
    const [id, as] = [await somePerson(citizens), stranger('shelter')];
    await citizens.sql('UPDATE contact SET id = $1, owner_id = $2 WHERE citizen_id = $1', [id, as.organisationId]);
    await citizens.run(system, (context) => tellFactsOf(context, [id]));
    const forward = change(
      'forwardContact',
      'ForwardContactInput',
      '__typename ... on ForwardContactSuccess { contact { id } }',
    );
    const input = { contactId: id, version: 1, ownerId: randomUUID(), reason };
    expect(await send(forward, input, as)).toEqual({ __typename: 'ForwardContactSuccess', contact: null });
  });

  it('has of two records that were parted the one that is still to be seen', async () => {
    const [kept, merged, as] = [await somePerson(citizens), await somePerson(citizens), stranger('coordinator')];
    await relate(citizens, as, merged);
    await citizens.sql('UPDATE citizen SET merged_into = $1 WHERE id = $2', [kept, merged]);
    const part = change(
      'undoMergeCitizens',
      'UndoMergeCitizensInput',
      '... on UndoMergeCitizensSuccess { kept { id } restored { id } }',
    );
    expect(await send(part, { mergedId: merged }, as)).toEqual({ kept: null, restored: { id: merged } });
  });

  it('is masked at once where a unit restricted a record', async () => {
    const [id, as] = [await somePerson(citizens), stranger('coordinator')];
    await someFact(citizens, 'openSocialCase', id, { organisationId: as.organisationId });
    const set = change(
      'setConfidentiality',
      'SetConfidentialityInput',
      '... on SetConfidentialitySuccess { citizen { id displayName } }',
    );
    const input = { citizenId: id, confidentiality: 'RESTRICTED', reason, version: 1 };
    expect(await send(set, input, as)).toEqual({ citizen: { id, displayName: null } });
  });

  it('is without a protected place that somebody noted who may not see it', async () => {
    const id = await somePerson(citizens, { confidentiality: 'PROTECTED_ADDRESS', place: 'Skjulvej 3' });
    const as = stranger('coordinator');
    await relate(citizens, as, id);
    const note = change(
      'recordLivingSituation',
      'RecordLivingSituationInput',
      '__typename ... on RecordLivingSituationSuccess { livingSituation { place } }',
    );
    const input = { citizenId: id, kind: 'OWN_HOME', place: 'Skjulvej 4' };
    expect(await send(note, input, as)).toEqual({ __typename: 'RecordLivingSituationSuccess', livingSituation: null });
    await someFact(citizens, 'decision', id, {
      staffMemberId: as.staffMemberId,
      classes: classMask('protectedAddress'),
    });
    expect(await send(note, { ...input, place: 'Skjulvej 5' }, as)).toMatchObject({
      livingSituation: { place: 'Skjulvej 5' },
    });
  });
});
