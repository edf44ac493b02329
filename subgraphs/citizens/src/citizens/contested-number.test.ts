import { randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { accessHouse, relate, stranger } from '../testing/access-house.ts';
import { newsOf, someCitizen } from '../testing/arrange.ts';
import { CPR } from './identifier.rules.ts';

const ANSWER = `__typename ... on AlreadyRegistered { holder { id } } ... on Problem { message }`;
const PERSON = 'citizen { id displayName birthDate version identifiers { system value use } }';
const REGISTER = `mutation ($input: RegisterCitizenInput!) { registerCitizen(input: $input) {
  ${ANSWER} ... on RegisterCitizenSuccess { ${PERSON} } } }`;
const IDENTIFY = `mutation ($input: IdentifyCitizenInput!) { identifyCitizen(input: $input) {
  ${ANSWER} ... on IdentifyCitizenSuccess { warning ${PERSON} } } }`;

describe('a number of somebody whom the viewer may not see', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await accessHouse();
  });
  afterAll(() => citizens.close());

  let count = 0;
  /** Ten characters that nobody has yet; all of one day, so that answers differ in nothing else. */
  const someNumber = () => `610170${4000 + count++}`;
  const holderOf = async (value: string) => {
    const id = await someCitizen(citizens);
    await citizens.sql(
      `INSERT INTO citizen_identifier (id, citizen_id, system, value, use, noted_at) VALUES ($1, $1, $2, $3, 'OFFICIAL', now())`,
      [id, CPR, value],
    );
    return id;
  };
  const send = async (query: string, input: object, as: Viewer) => {
    const { status, data, errors } = await citizens.ask<Record<string, { citizen?: { id: string } }>>({
      ...{ query, variables: { input }, as },
    });
    return { status, errors, answer: Object.values(data)[0] };
  };
  /** As text, without what must differ: the number itself and the ids of records. */
  const plain = (answer: object, ...differing: string[]) =>
    differing.reduce((text, one) => text.replaceAll(one, '…'), JSON.stringify(answer));
  const register = (identifier: string, as: Viewer) => send(REGISTER, { givenName: 'Ny', identifier }, as);
  const contested = async (value: string) =>
    (
      await citizens.sql<{ contested: boolean }>(
        'SELECT contested FROM citizen_identifier WHERE value = $1 ORDER BY noted_at, contested',
        [value],
      )
    ).map((row) => row.contested);

  it('is registered like a number that nobody has, the second time as well', async () => {
    const [taken, free, as] = [someNumber(), someNumber(), stranger('outreach')];
    await holderOf(taken);
    for (const _time of ['first', 'second']) {
      const [onTaken, onFree] = [await register(taken, as), await register(free, as)];
      const idOf = ({ answer }: typeof onTaken) => JSON.stringify(answer).match(/"id":"([^"]+)"/)?.[1] ?? 'none';
      expect(plain(onTaken, taken, idOf(onTaken))).toBe(plain(onFree, free, idOf(onFree)));
    }
    expect(await contested(taken)).toEqual([false, true]);
    expect(await contested(free)).toEqual([false]);
  });

  it('is added to a person like a number that nobody has', async () => {
    const [taken, free, as] = [someNumber(), someNumber(), stranger('coordinator')];
    await holderOf(taken);
    const answers = [];
    for (const identifier of [taken, free]) {
      const citizenId = await someCitizen(citizens);
      await relate(citizens, as, citizenId);
      const first = await send(IDENTIFY, { citizenId, identifier }, as);
      const second = await send(IDENTIFY, { citizenId, identifier }, as);
      answers.push(plain([first, second], identifier, citizenId));
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).toContain('IdentifyCitizenSuccess');
  });

  it('is told to no other sector, then or later, and raises an alarm that does not name it', async () => {
    const [taken, as] = [someNumber(), stranger('outreach')];
    await holderOf(taken);
    const { answer } = await register(taken, as);
    const citizenId = answer?.citizen?.id ?? '';
    await send(IDENTIFY, { citizenId, identifier: someNumber() }, as);
    const told = (await newsOf(citizens)).filter(({ payload }) => payload.citizenId === citizenId);
    expect(told.map(({ type }) => type)).toEqual(['citizen.identified', 'citizen.identified']);
    expect(JSON.stringify(told)).not.toContain(taken);
    const alarms = citizens.logs
      .text()
      .split('\n')
      .filter((line) => line.includes('number-contested'));
    expect(alarms.length).toBeGreaterThan(0);
    expect(citizens.logs.text()).not.toContain(taken);
  });

  it('leads to the holder where the viewer may see them', async () => {
    const [taken, as] = [someNumber(), stranger('outreach')];
    const holder = await holderOf(taken);
    await relate(citizens, as, holder);
    expect(await register(taken, as)).toMatchObject({
      answer: { __typename: 'AlreadyRegistered', holder: { id: holder } },
    });
    expect(await contested(taken)).toEqual([false]);
  });

  it('opens the one who had it first in an emergency', async () => {
    const [taken, as] = [someNumber(), stranger('outreach')];
    const holder = await holderOf(taken);
    await register(taken, stranger('outreach'));
    const take = `mutation ($input: TakeEmergencyAccessInput!) { takeEmergencyAccess(input: $input) {
      ... on TakeEmergencyAccessSuccess { citizenId } } }`;
    const input = { identifier: taken, reason: 'Fundet bevidstløs, lægen spørger efter medicin.' };
    expect(await send(take, input, as)).toMatchObject({ answer: { citizenId: holder } });
  });

  it('is one record’s and contested in the other when two who see nobody register it at once', async () => {
    const number = someNumber();
    const both = await Promise.all([1, 2].map(() => register(number, stranger('outreach'))));
    for (const { answer } of both) expect(answer).toMatchObject({ __typename: 'RegisterCitizenSuccess' });
    expect((await contested(number)).sort()).toEqual([false, true]);
    expect(new Set(both.map(({ answer }) => answer?.citizen?.id ?? randomUUID())).size).toBe(2);
  });
});
