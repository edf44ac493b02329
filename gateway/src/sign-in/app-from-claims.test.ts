import { appFromClaims } from './app-from-claims.ts';

describe('the app that a token was given to', () => {
  it.each([
    ['azp', { azp: 'koordinator' }],
    ['client_id', { client_id: 'koordinator' }],
    ['azp where the two differ', { azp: 'koordinator', client_id: 'gateway' }],
  ])('is named by %s', (_claim, claims) => {
    expect(appFromClaims(claims)).toEqual({ name: 'koordinator', scopes: new Set() });
  });

  it('has the scopes of ours that the token carries', () => {
    const { scopes } = appFromClaims({ azp: 'playground', scope: 'openid schema:read document:everything' });
    expect([...scopes]).toEqual(['schema:read']);
  });

  it.each([{}, { azp: 7 }, { scope: ['document:any'] }, null])('is nobody with nothing in %j', (strange) => {
    expect(appFromClaims(strange)).toEqual({ name: null, scopes: new Set() });
  });
});
