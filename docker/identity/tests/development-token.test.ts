import { developmentPeople } from '@tvaers/kit/seeding/people';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { MEDCOM_SECRET, runIdentity } from './running-identity.ts';

const identity = runIdentity({ IDENTITY_TOKEN_SECONDS: '120' });

const ask = async (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) => {
  const response = await fetch(`${identity.issuer}/development/token`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as { access_token: string; error?: string } };
};

describe('a token without a browser', () => {
  it('carries the first purpose when none is asked for', async () => {
    const { answer } = await ask({ username: 'mette' });
    const { payload } = await jwtVerify(answer.access_token, createRemoteJWKSet(new URL('/jwks', identity.issuer)), {
      issuer: identity.issuer,
      audience: 'tvaers',
      algorithms: ['ES256'],
    });
    const { iat, exp, jti: _, ...claims } = payload;
    const mette = developmentPeople.find(({ username }) => username === 'mette');
    expect(claims).toEqual({
      sub: mette?.subject,
      name: 'Mette Skov',
      role: 'manager',
      organisation: mette?.organisationId,
      purpose: 'quality',
      staff_member_id: mette?.staffMemberId,
      citizen_id: null,
      aud: 'tvaers',
      iss: identity.issuer,
      client_id: 'development',
      scope: 'document:any schema:read',
    });
    expect((exp ?? 0) - (iat ?? 0)).toBe(120);
  });

  it('carries another purpose of the person when it is asked for', async () => {
    const { answer } = await ask({ username: 'mette', purpose: 'coordination' });
    expect(decodeJwt(answer.access_token).purpose).toBe('coordination');
  });

  it('is as narrow as that of a front-end when one is named', async () => {
    const { answer } = await ask({ username: 'mette', client: 'koordinator' });
    const claims = decodeJwt(answer.access_token);
    expect([claims.client_id, claims.scope]).toEqual(['koordinator', undefined]);
  });

  it('does not show the schema to who builds nothing', async () => {
    const { answer } = await ask({ username: 'vibeke' });
    expect(decodeJwt(answer.access_token).scope).toBe('document:any');
  });

  it('stands for the citizen when a guardian asks', async () => {
    const { answer } = await ask({ username: 'vibeke' });
    const claims = decodeJwt(answer.access_token);
    expect(claims).toMatchObject({ role: 'guardian', purpose: 'citizenSelf', organisation: null });
    expect(claims.citizen_id).toBe(developmentPeople.find(({ username }) => username === 'vibeke')?.citizenId);
  });

  it('says which purposes there are when the person does not have the one asked for', async () => {
    expect(await ask({ username: 'mette', purpose: 'treatment' })).toEqual({
      status: 400,
      answer: { error: 'mette has no purpose "treatment", only quality, coordination.' },
    });
  });

  it('says who there is when nobody has the name', async () => {
    const { status, answer } = await ask({ username: 'nobody' });
    expect(status).toBe(400);
    expect(answer.error).toMatch(/^Nobody is called "nobody"\. There are karen, mads, .*, medcom\.$/);
  });

  it('takes nothing but JSON, so that no foreign page can ask unnoticed', async () => {
    expect((await ask('{"username":"karen"}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await ask('no json')).status).toBe(400);
    expect((await ask({ username: 'karen', more: 'x'.repeat(5000) })).status).toBe(413);
  });
});

describe('the machine that delivers hospital messages', () => {
  const claims = { sub: 'medcom', name: 'MedCom', role: 'medcom', purpose: 'systemJob', organisation: null };

  it('signs in with client credentials', async () => {
    const response = await fetch(`${identity.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`medcom:${MEDCOM_SECRET}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token } = (await response.json()) as { access_token: string };
    expect(decodeJwt(access_token)).toMatchObject({ ...claims, aud: 'tvaers', client_id: 'medcom' });
  });

  it('is refused with another secret', async () => {
    const response = await fetch(`${identity.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('medcom:another-secret-altogether')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(response.status).toBe(401);
  });

  it('has a development token too', async () => {
    const { answer } = await ask({ username: 'medcom' });
    expect(decodeJwt(answer.access_token)).toMatchObject({ ...claims, client_id: 'development' });
    expect((await ask({ username: 'medcom', purpose: 'treatment' })).status).toBe(400);
  });
});
