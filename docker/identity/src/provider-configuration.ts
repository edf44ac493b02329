import type { Role } from '@tvaers/contract/roles';
import type { Configuration } from 'oidc-provider';
import { type Accounts, accountOf, extraClaims } from './accounts.ts';
import { scopeClaim } from './app-scopes.ts';
import { AUDIENCE, RESOURCE } from './audience.ts';
import type { IdentityConfig } from './config.ts';
import { grantWhatIsAsked } from './first-party-grant.ts';
import { showFault, showSignedOut, showSignOut } from './pages/provider-pages.ts';
import { registeredClients } from './registered-clients.ts';
import { signInStore } from './sign-in-store.ts';
import { cookieSecret, publishedKey, SIGNING_ALGORITHM } from './signing-key.ts';

const HOURS = 3600;

/** Clients need not ask for what they may: it is theirs by registration, as far as the role goes that signed in. */
function sayScopes(clientId: string | undefined, payload: Record<string, unknown>): void {
  payload.scope = scopeClaim(clientId ?? '', payload.role as Role);
}

/** How oidc-provider is set up: code with PKCE for people, client credentials for machines, nothing else. */
export async function providerConfiguration(config: IdentityConfig, accounts: Accounts): Promise<Configuration> {
  return {
    adapter: signInStore(),
    responseTypes: ['code'],
    enabledJWA: {
      idTokenSigningAlgValues: [SIGNING_ALGORITHM],
    },
    clients: registeredClients(config),
    jwks: { keys: [await publishedKey(config.signingKey)] },
    cookies: { keys: [cookieSecret(config.signingKey)] },
    scopes: ['openid', 'profile'],
    claims: {
      openid: ['sub'],
      profile: ['name', 'role', 'organisation', 'purpose', 'staff_member_id', 'citizen_id'],
    },
    // The id token itself says who signed in, so that a browser needs no further request to show it.
    conformIdTokenClaims: false,
    findAccount: accountOf(accounts),
    extraTokenClaims: extraClaims(accounts),
    formats: { customizers: { jwt: (_ctx, { clientId }, { payload }) => sayScopes(clientId, payload) } },
    loadExistingGrant: grantWhatIsAsked,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    // Ends with the session, so signing out ends it everywhere.
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    clientBasedCORS: (_ctx, origin, client) =>
      (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    renderError: showFault,
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: { enabled: true, logoutSource: showSignOut, postLogoutSuccessSource: showSignedOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: config.tokenSeconds,
          jwt: { sign: { alg: SIGNING_ALGORITHM } },
        }),
        useGrantedResource: () => true,
      },
    },
    ttl: {
      AccessToken: config.tokenSeconds,
      ClientCredentials: config.tokenSeconds,
      AuthorizationCode: 60,
      IdToken: 1 * HOURS,
      Interaction: 1 * HOURS,
      RefreshToken: 12 * HOURS,
      Session: 12 * HOURS,
      Grant: 12 * HOURS,
    },
  };
}
