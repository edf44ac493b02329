import type { ClientMetadata } from 'oidc-provider';
import type { IdentityConfig } from './config.ts';
import { SIGNING_ALGORITHM } from './signing-key.ts';

/** A browser keeps no secret: PKCE proves that who redeems a code is who asked for it. */
const browser = (clientId: string, name: string, redirects: string[]): ClientMetadata => ({
  client_id: clientId,
  client_name: name,
  application_type: 'web',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: redirects,
  post_logout_redirect_uris: redirects,
  id_token_signed_response_alg: SIGNING_ALGORITHM,
});

const machine = (clientId: string, name: string, secret: string): ClientMetadata => ({
  client_id: clientId,
  client_name: name,
  client_secret: secret,
  token_endpoint_auth_method: 'client_secret_basic',
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  id_token_signed_response_alg: SIGNING_ALGORITHM,
});

/** Everybody who may ask for tokens. A browser client with nowhere to return to is not registered at all. */
export const registeredClients = (config: IdentityConfig): ClientMetadata[] => [
  ...[
    browser('playground', 'Tværs Playground', config.playgroundRedirects),
    browser('koordinator', 'Tværs Koordinator', config.koordinatorRedirects),
    browser('borger', 'Tværs Borger', config.borgerRedirects),
  ].filter((client) => client.redirect_uris?.length),
  machine('medcom', 'MedCom', config.medcomSecret),
];
