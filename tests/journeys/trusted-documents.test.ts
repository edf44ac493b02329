import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { house, peopleWhoAre } from '../harness/house.ts';
import { operation } from '../harness/operation.ts';
import { type StrictGateway, startStrictGateway } from '../harness/strict-gateway.ts';
import { fetchToken } from '../harness/token.ts';

const DIST = join(import.meta.dirname, '..', '..', 'clients', 'koordinator', 'dist');
const { documents } = JSON.parse(readFileSync(join(DIST, 'trusted-documents.json'), 'utf8')) as {
  documents: Record<string, string>;
};
/** The hash of a document of the coordinators' front-end, by the name of its operation. */
const hashOf = (name: string): string =>
  Object.keys(documents)
    .find((hash) => documents[hash]?.includes(` ${name}(`))
    ?.replace('sha256:', '') ?? '';

describe('the house as production runs it', () => {
  let gateway: StrictGateway;
  beforeAll(async () => {
    gateway = await startStrictGateway();
  });
  afterAll(() => gateway.stop());

  const [karen, other] = peopleWhoAre('coordinator');
  const ask = async (body: object, client: string | undefined, username = karen?.username ?? '') => {
    const token = await fetchToken(house().identity.issuer, username, undefined, client);
    const answer = await fetch(gateway.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const named = (name: string, variables: object) => ({
    variables,
    operationName: name,
    extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(name) } },
  });
  const caseload = (staffMemberId: string | null | undefined) =>
    named('CoordinatorCaseload', { coordinatorId: staffMemberId });

  it('runs the pages of a front-end by their hashes', async () => {
    const { body } = await ask(caseload(karen?.staffMemberId), 'koordinator');
    expect(body.errors).toBeUndefined();
    expect(body.data.staffMember.caseload.citizens).toHaveLength(25);
  });

  it('runs nothing else for a front-end, not even what another front-end was built with', async () => {
    const text = operation('viewer');
    const viewer = { query: text };
    const remembered = {
      ...viewer,
      extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') } },
    };
    for (const [body, client] of [
      [viewer, 'koordinator'],
      [remembered, 'koordinator'],
      [caseload(karen?.staffMemberId), 'borger'],
    ] as const)
      expect(await ask(body, client)).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { code: 'PERSISTED_QUERY_REQUIRED' } }] },
      });
  });

  it('runs what integrators and the playground write', async () => {
    expect((await ask({ query: operation('viewer') }, 'playground')).body.data.viewer.role).toBe('coordinator');
    expect((await ask({ query: operation('viewer') }, undefined)).body.data.viewer.role).toBe('coordinator');
  });

  it('Q16: shows in a trusted document no more than the person may see, whatever its variables are', async () => {
    const own = await ask(caseload(karen?.staffMemberId), 'koordinator');
    const { id } = own.body.data.staffMember.caseload.citizens[0];
    const asked = async (citizenId: unknown, username: string | undefined) =>
      JSON.stringify((await ask(named('CitizenPage', { id: citizenId }), 'koordinator', username)).body).replaceAll(
        String(citizenId),
        'ID',
      );
    expect(await asked(id, karen?.username)).toContain('displayName');
    const nobody = '00000000-0000-4000-8000-000000000000';
    const withoutTrace = (text: string) => text.replaceAll(/"correlationId":"[^"]*"/g, '');
    expect(withoutTrace(await asked(id, other?.username))).toBe(withoutTrace(await asked(nobody, other?.username)));
  });
});
