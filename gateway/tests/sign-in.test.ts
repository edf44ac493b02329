import { HEADERS } from '@tvaers/contract/headers';
import { openViewerEnvelope } from '@tvaers/contract/viewer-envelope';
import { generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { AUDIENCE, COORDINATOR, startIssuer } from './harness/issuer.ts';
import { startTestGateway, type TestGateway } from './harness/test-gateway.ts';

const QUERY = { query: '{ people { name note { text } } }', operationName: undefined };
const seconds = () => Math.floor(Date.now() / 1000);

describe('who gets in', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.stop());

  const askWith = (authorization: string) =>
    gateway.http.post('/graphql').set('authorization', authorization).send(QUERY);

  async function expectTurnedAway(token: string): Promise<void> {
    const before = gateway.sectors.people.seen.length;
    const response = await askWith(`Bearer ${token}`);
    expect(response.status).toBe(401);
    expect(response.body).toEqual({
      errors: [
        {
          message: 'Sign in: the request carries no valid access token.',
          extensions: { code: 'UNAUTHENTICATED', correlationId: response.headers[HEADERS.correlationId] },
        },
      ],
    });
    expect(gateway.sectors.people.seen).toHaveLength(before);
  }

  it('answers somebody with a valid token', async () => {
    expect((await askWith(`Bearer ${gateway.token}`)).status).toBe(200);
  });

  it('turns away who brings no token, without reading what they send', async () => {
    const response = await gateway.http.post('/graphql').set('content-type', 'text/plain').send('{"query":');
    expect(response.status).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer');
  });

  it.each(['Basic a2FyZW46aGVtbWVsaWd0', 'Bearer', 'Bearer a b', 'Bearer not.a.token', 'bearer ..'])(
    'turns away the header "%s"',
    async (authorization) => {
      expect((await askWith(authorization)).status).toBe(401);
    },
  );

  it('turns away a token that nobody signed', async () => {
    const unsigned = new UnsecuredJWT({ ...COORDINATOR, aud: AUDIENCE, iss: gateway.issuer.url });
    await expectTurnedAway(unsigned.setExpirationTime('1h').encode());
  });

  it('turns away a token signed with a shared secret', async () => {
    const token = await new SignJWT({ ...COORDINATOR, aud: AUDIENCE, iss: gateway.issuer.url })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('a secret of thirty-two characters'));
    await expectTurnedAway(token);
  });

  it('turns away a token signed by a key of somebody else under a key id of the issuer', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const token = await new SignJWT({ ...COORDINATOR, aud: AUDIENCE, iss: gateway.issuer.url })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setExpirationTime('1h')
      .sign(privateKey);
    await expectTurnedAway(token);
  });

  it('turns away a token that has expired', async () => {
    await expectTurnedAway(await gateway.issuer.token({}, { expiresAt: seconds() - 10 }));
  });

  it('turns away a token of another issuer, even when that one has keys of its own', async () => {
    const stranger = await startIssuer();
    await expectTurnedAway(await stranger.token());
    await stranger.stop();
    await expectTurnedAway(await gateway.issuer.token({}, { issuer: 'https://elsewhere.example' }));
  });

  it.each<[string, JWTPayload]>([
    ['for another audience', { aud: 'another-system' }],
    ['for no audience', { aud: [] }],
    ['of a role we do not have', { role: 'administrator' }],
    ['without a role', { role: undefined }],
    ['given out tomorrow', { iat: seconds() + 86_400 }],
    ['for a purpose we do not have', { purpose: 'curiosity' }],
    ['whose organisation is no id', { organisation: 'Hjemløseenheden' }],
  ])('turns away a token %s', async (_what, claims) => {
    await expectTurnedAway(await gateway.issuer.token(claims));
  });

  it('does not fetch the keys again for every token with an unknown key', async () => {
    const before = gateway.issuer.keyFetches;
    for (let round = 0; round < 20; round += 1) {
      await expectTurnedAway(await gateway.issuer.token({}, { keyId: `unknown-${round}` }));
    }
    expect(gateway.issuer.keyFetches - before).toBeLessThanOrEqual(1);
  });

  it('tells each sector who asks in an envelope made for that sector and that body', async () => {
    await gateway.http
      .post('/graphql')
      .set('authorization', `Bearer ${gateway.token}`)
      .send({ query: 'query WhoIsThere { people { note { text } } }' });
    const [request] = gateway.sectors.notes.seen.slice(-1);
    const opened = openViewerEnvelope(String(request?.headers[HEADERS.viewer]), {
      keys: [gateway.publicKey],
      audience: 'notes',
      body: JSON.stringify(request?.body),
    });
    expect(opened).toMatchObject({
      envelope: {
        operation: 'WhoIsThere',
        viewer: {
          subject: 'karen',
          name: 'Karen Holm',
          role: 'coordinator',
          purpose: 'coordination',
          organisationId: COORDINATOR.organisation,
          staffMemberId: COORDINATOR.staff_member_id,
          citizenId: null,
        },
      },
    });
  });

  it('lets no header of a client reach a sector, whatever it is called', async () => {
    await gateway.http
      .post('/graphql')
      .set('authorization', `Bearer ${gateway.token}`)
      .set('X-Tvaers-Viewer', 'forged')
      .set('x-correlation-id', 'forged')
      .set('x-tvaers-deadline', '99999999999999')
      .set('x-actor', 'forged')
      .set('cookie', 'session=forged')
      .set('connection', 'x-actor')
      .set('accept-charset', 'forged')
      .set('apollo-federation-include-trace', 'ftv1')
      .set('traceparent', 'forged')
      .send(QUERY);
    const headers = gateway.sectors.people.seen.at(-1)?.headers ?? {};
    expect(JSON.stringify(headers)).not.toContain('forged');
    const plain = ['accept', 'accept-charset', 'connection', 'content-length', 'content-type', 'host'];
    expect(Object.keys(headers).toSorted()).toEqual([...plain, ...Object.values(HEADERS)].toSorted());
    expect(Number(headers[HEADERS.deadline])).toBeLessThanOrEqual(Date.now() + 2_000);
  });

  it('is not ready before it has seen the keys of the issuer, and stays ready when the issuer goes', async () => {
    const own = await startTestGateway();
    expect((await own.http.get('/health/ready')).status).toBe(503);
    await own.untilReady();
    await own.issuer.stop();
    expect((await own.http.get('/health/ready')).status).toBe(200);
    await own.stop();
  });

  it('keeps letting in who has a token while the issuer is down, and says so when it was never up', async () => {
    await gateway.issuer.stop();
    expect((await askWith(`Bearer ${gateway.token}`)).status).toBe(200);

    const other = await startTestGateway();
    await other.issuer.stop();
    const response = await other.http.post('/graphql').set('authorization', `Bearer ${other.token}`).send(QUERY);
    expect(response.status).toBe(503);
    expect(response.body.errors[0].message).toBe('Sign-in cannot be checked right now; try again shortly.');
    await other.stop();
  });
});
