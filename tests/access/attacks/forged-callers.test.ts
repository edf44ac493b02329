import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HEADERS } from '@tvaers/contract/headers';
import { SUBGRAPH_NAMES, type SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Viewer } from '@tvaers/contract/viewer';
import { signViewerEnvelope } from '@tvaers/contract/viewer-envelope';
import { house } from '../../harness/house.ts';
import { gatewayKeyOf } from '../../harness/house-databases.ts';
import { tokenOf } from '../../harness/token.ts';
import { mutations, queries } from './api-graph.ts';
import { caseloadOf } from './caseloads.ts';
import { viewerOfPerson } from './past-the-door.ts';
import { KAREN, MADS } from './people.ts';
import { parsed, rawAnswer } from './raw-answer.ts';

const ENTITIES = 'query E($of: [_Any!]!) { _entities(representations: $of) { __typename } }';

describe('somebody who calls a sector past the gateway', () => {
  let karen: Viewer;
  let body: string;
  const houseFile = process.env.TVAERS_HOUSE ?? '';
  const keyOfCitizens = (): KeyObject => {
    const { emergency } = JSON.parse(readFileSync(join(dirname(houseFile), 'secrets.json'), 'utf8'));
    return createPrivateKey({ key: Buffer.from(emergency.privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  };
  beforeAll(async () => {
    karen = await viewerOfPerson(KAREN);
    const ids = await caseloadOf(KAREN);
    body = JSON.stringify({ query: ENTITIES, variables: { of: ids.map((id) => ({ __typename: 'Citizen', id })) } });
  });

  const call = async (name: SubgraphName, headers: Record<string, string>) => {
    const answer = await fetch(house().subgraphs[name].graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: answer.status, text: await answer.text() };
  };
  const envelope = (key: KeyObject, audience: string, of = body, nowSeconds?: number) =>
    signViewerEnvelope(
      key,
      { viewer: karen, audience, operation: 'E', correlationId: randomUUID(), body: of },
      nowSeconds,
    );

  it.each(SUBGRAPH_NAMES)(
    'Z15: is 401 at %s without the gateway’s word, with a key of a sector’s own, and with a word for another',
    async (name) => {
      const gateway = gatewayKeyOf(houseFile);
      const other = SUBGRAPH_NAMES.find((one) => one !== name) ?? '';
      const [payload = '', signature = ''] = envelope(gateway, name).split('.');
      const asSystem = {
        ...JSON.parse(Buffer.from(payload, 'base64url').toString()),
        viewer: { ...karen, role: 'operator', purpose: 'systemJob' },
      };
      const callers: Record<string, Record<string, string>> = {
        'no word at all': {},
        'the token of a person': { authorization: `Bearer ${await tokenOf(KAREN)}` },
        'a sector’s own key': { [HEADERS.viewer]: envelope(keyOfCitizens(), name) },
        'a key nobody knows': { [HEADERS.viewer]: envelope(generateKeyPairSync('ed25519').privateKey, name) },
        'a word for another sector': { [HEADERS.viewer]: envelope(gateway, other) },
        'a word for another question': { [HEADERS.viewer]: envelope(gateway, name, '{}') },
        'a word of two minutes ago': {
          [HEADERS.viewer]: envelope(gateway, name, body, Math.floor(Date.now() / 1000) - 120),
        },
        'a word with another viewer in it': {
          [HEADERS.viewer]: `${Buffer.from(JSON.stringify(asSystem)).toString('base64url')}.${signature}`,
        },
      };
      for (const [who, headers] of Object.entries(callers)) {
        const { status, text } = await call(name, headers);
        expect({ who, status }).toEqual({ who, status: 401 });
        expect(text).not.toMatch(/_entities|Citizen/);
      }
      expect((await call(name, { [HEADERS.viewer]: envelope(gateway, name) })).status).toBe(200);
    },
  );

  it('Z16: cannot say why they ask in anything but the token', async () => {
    const [hidden = ''] = await caseloadOf(KAREN);
    const document = 'query Why($id: ID!) { viewer { purpose role } citizen(id: $id) { id } }';
    const headers = {
      ...{ 'x-purpose': 'emergency', 'x-role': 'citizen', 'x-tvaers-purpose': 'emergency', 'x-actor': karen.subject },
      ...{ purpose: 'emergency', [HEADERS.viewer]: envelope(gatewayKeyOf(houseFile), 'citizens') },
    };
    const answer = await rawAnswer(
      { document, variables: { id: hidden, purpose: 'emergency' } },
      { as: MADS, headers },
    );
    expect(parsed(answer).data).toEqual({ viewer: { purpose: 'coordination', role: 'coordinator' }, citizen: null });
    const named = [...queries, ...mutations].flatMap(({ args }) => args.map(({ name }) => name));
    expect(named.filter((name) => /purpose|role|viewer|actor/i.test(name))).toEqual([]);
  });
});
