import { tokensBelieved } from './tokens-believed.ts';

describe('whose tokens the parts of the house believe', () => {
  it('says nothing but the issuer where nothing else is set', () => {
    expect(tokensBelieved({ PATH: '/bin' }, { issuer: 'http://127.0.0.1:1', development: true })).toEqual({
      ...{ IDENTITY_ISSUER: 'http://127.0.0.1:1', IDENTITY_AUDIENCE: '', IDENTITY_ALGORITHMS: '', JWKS_URL: '' },
    });
  });

  it('hands on what is set of an issuer of your own', () => {
    const environment = { IDENTITY_AUDIENCE: 'city', IDENTITY_ALGORITHMS: 'EdDSA', JWKS_URL: 'https://id.test/keys' };
    expect(tokensBelieved(environment, { issuer: 'https://id.test', development: false })).toEqual({
      ...environment,
      IDENTITY_ISSUER: 'https://id.test',
    });
  });
});
