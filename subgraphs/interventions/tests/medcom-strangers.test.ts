import { randomUUID } from 'node:crypto';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { copyCitizen } from '../src/copies/copy-citizen.ts';
import { composeMessage, type MessageDraft } from '../src/medcom/compose-message.ts';
import { BRUNO, type Hospital, outcomeOf, startHospital } from './hospital.ts';
import { PERSON, tells } from './hospital-course.ts';

interface Waiting {
  id: string;
  activity: string;
  personName: string;
  identifier: string;
  state: string;
}

const STRANGER = [{ system: 'urn:oid:1.2.208.176.1.2', value: '7003921234' }];
const coordinator = viewerOf('coordinator');

describe('a message about somebody nobody knows', () => {
  let hospital: Hospital;
  beforeAll(async () => {
    hospital = await startHospital();
  });
  beforeEach(async () => {
    await hospital.forget();
    await hospital.introduce();
  });
  afterAll(() => hospital.close());

  const deliver = async (...drafts: MessageDraft[]) => {
    for (const draft of drafts)
      expect(outcomeOf(await hospital.send(composeMessage({ ...draft, identifiers: STRANGER }))).code).toBe('ok');
  };
  const waiting = async (): Promise<Waiting[]> => {
    const { data } = await hospital.subgraph.ask<{ unmatchedMessages: { edges: { node: Waiting }[] } }>({
      query: '{ unmatchedMessages { edges { node { id activity personName identifier state } } } }',
      as: coordinator,
    });
    return data.unmatchedMessages.edges.map(({ node }) => node);
  };
  const link = async (input: object, as = coordinator) => {
    const { data, errors } = await hospital.subgraph.ask<{ linkUnmatchedMessage: Record<string, unknown> }>({
      query: `mutation Link($input: LinkUnmatchedMessageInput!) { linkUnmatchedMessage(input: $input) { __typename
        ... on LinkUnmatchedMessageSuccess { hospitalStay { state citizen { id } } } ... on Problem { message } } }`,
      variables: { input },
      as,
    });
    return errors ? errors[0]?.extensions?.code : data.linkUnmatchedMessage;
  };
  const dismiss = async (input: object) => {
    const { data } = await hospital.subgraph.ask<{ dismissUnmatchedMessage: Record<string, unknown> }>({
      query: `mutation Dismiss($input: DismissUnmatchedMessageInput!) { dismissUnmatchedMessage(input: $input) { __typename
        ... on DismissUnmatchedMessageSuccess { unmatchedMessage { state } } ... on InvalidInput { field message }
        ... on Problem { message } } }`,
      variables: { input },
      as: coordinator,
    });
    return data.dismissUnmatchedMessage;
  };

  it('is accepted and waits for a person, oldest first', async () => {
    await deliver(tells.admitted(), tells.onLeave());
    expect(await waiting()).toEqual([
      expect.objectContaining({
        activity: 'Indlagt',
        personName: 'Bruno Elmer',
        identifier: '7003921234',
        state: 'WAITING',
      }),
      expect.objectContaining({ activity: 'På orlov' }),
    ]);
    expect(await hospital.subgraph.outbox()).toEqual([]);
  });

  it('becomes with all others of that number the stay of the citizen it is linked to, and so do later ones', async () => {
    await deliver(tells.admitted(), tells.onLeave());
    const [first] = await waiting();
    expect(await link({ messageId: first?.id, citizenId: BRUNO })).toEqual({
      __typename: 'LinkUnmatchedMessageSuccess',
      hospitalStay: { state: 'ON_LEAVE', citizen: { id: BRUNO } },
    });
    expect(await waiting()).toEqual([]);
    await deliver(tells.discharged());
    expect(await hospital.staysOf()).toEqual([expect.objectContaining({ state: 'FINISHED' })]);
  });

  it('is linked once: again with the same key is the same answer, without a key it is decided already', async () => {
    await deliver(tells.admitted());
    const [first] = await waiting();
    const input = { messageId: first?.id, citizenId: BRUNO, idempotencyKey: 'one' };
    const answer = await link(input);
    expect(await link(input)).toEqual(answer);
    expect(await link({ ...input, idempotencyKey: 'two' })).toMatchObject({ __typename: 'MessageAlreadyDecided' });
    expect(await link({ ...input, citizenId: randomUUID() })).toMatchObject({ __typename: 'IdempotencyConflict' });
    expect(await hospital.staysOf()).toHaveLength(1);
  });

  it('is not found under an id nobody has, and not linked to somebody nobody knows', async () => {
    await deliver(tells.admitted());
    const [first] = await waiting();
    for (const messageId of [randomUUID(), 'no-uuid'])
      expect(await link({ messageId, citizenId: BRUNO })).toEqual({
        __typename: 'NotFound',
        message: 'Beskeden findes ikke.',
      });
    expect(await link({ messageId: first?.id, citizenId: randomUUID() })).toEqual({
      __typename: 'NotFound',
      message: 'Borgeren findes ikke.',
    });
  });

  it('is dismissed with a reason that explains something, and kept', async () => {
    await deliver(tells.admitted());
    const [first] = await waiting();
    expect(await dismiss({ messageId: first?.id, reason: ' nej tak ' })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'reason',
    });
    const dismissal = { messageId: first?.id, reason: 'Bor i Aarhus og er der i behandling.', idempotencyKey: 'one' };
    const success = { __typename: 'DismissUnmatchedMessageSuccess', unmatchedMessage: { state: 'DISMISSED' } };
    expect(await dismiss(dismissal)).toEqual(success);
    expect(await dismiss(dismissal)).toEqual(success);
    expect(await dismiss({ ...dismissal, reason: 'Noget helt andet.' })).toMatchObject({
      __typename: 'IdempotencyConflict',
    });
    expect(await dismiss({ ...dismissal, idempotencyKey: null })).toMatchObject({
      __typename: 'MessageAlreadyDecided',
    });
    expect(await link({ messageId: first?.id, citizenId: BRUNO })).toMatchObject({
      __typename: 'MessageAlreadyDecided',
    });
    expect(await dismiss({ messageId: randomUUID(), reason: dismissal.reason })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await hospital.subgraph.sql('SELECT reason FROM unmatched_message')).toEqual([{ reason: dismissal.reason }]);
  });

  it('finds its citizen by itself when citizens learns the number', async () => {
    await deliver(tells.admitted(), tells.discharged());
    const payload = {
      citizenId: BRUNO,
      identifiers: [...PERSON, ...STRANGER].map((one) => ({ ...one, use: 'OFFICIAL' })),
    };
    const event = {
      id: randomUUID(),
      type: 'citizen.identified',
      source: 'citizens',
      occurredAt: '',
      correlationId: '',
      payload,
    } as const;
    await hospital.subgraph.run(systemViewer('interventions'), (context) => copyCitizen(event, context));
    expect(await waiting()).toEqual([]);
    expect(await hospital.staysOf()).toEqual([expect.objectContaining({ state: 'FINISHED' })]);
  });

  it('is for those who may say whom it is about', async () => {
    expect(await link({ messageId: randomUUID(), citizenId: BRUNO }, viewerOf('shelter'))).toBe('FORBIDDEN');
    const { errors } = await hospital.subgraph.ask({
      query: '{ unmatchedMessages { edges { cursor } } }',
      as: viewerOf('clinic'),
    });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('is in the read log by its own id until somebody says whom it is about', async () => {
    await deliver(tells.admitted());
    const [first] = await waiting();
    const logged = await hospital.subgraph.sql<{ data_classes: string[] }>(
      'SELECT data_classes FROM access_event WHERE $1 = ANY (citizen_ids)',
      [first?.id],
    );
    expect(logged[0]?.data_classes).toEqual(['identity', 'hospitalStay']);
  });
});
