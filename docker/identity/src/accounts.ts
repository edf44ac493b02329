import type { SeededPerson } from '@tvaers/kit/seeding/people';
import type { Configuration, FindAccount, KoaContextWithOIDC } from 'oidc-provider';
import { purposeOfContext } from './purposes.ts';
import { type BearerClaims, claimsOfPerson, medcomClaims } from './token-claims.ts';

/** The fixed people of a development house. */
export class Accounts {
  readonly people: readonly SeededPerson[];
  constructor(people: readonly SeededPerson[]) {
    this.people = people;
  }

  bySubject(subject: string): SeededPerson | null {
    return this.people.find((person) => person.subject === subject) ?? null;
  }

  byUsername(username: string): SeededPerson | null {
    return this.people.find((person) => person.username === username) ?? null;
  }
}

/** The sign-in a request builds on: the code or refresh token being redeemed, else the browser's session. */
const contextOfSignIn = ({ oidc }: KoaContextWithOIDC): string | undefined =>
  oidc.entities.AuthorizationCode?.acr ?? oidc.entities.RefreshToken?.acr ?? oidc.session?.acr;

/** Finds who signed in; a subject nobody has (any more) makes the provider ask for sign-in again. */
export const accountOf =
  (accounts: Accounts): FindAccount =>
  (ctx, subject) => {
    const person = accounts.bySubject(subject);
    if (!person) return undefined;
    return {
      accountId: subject,
      claims: () => ({ ...claimsOfPerson(person, purposeOfContext(person, contextOfSignIn(ctx))) }),
    };
  };

/** What oidc-provider adds to each access token it issues. `sub` it sets itself, to the same value. */
export const extraClaims =
  (accounts: Accounts): NonNullable<Configuration['extraTokenClaims']> =>
  (ctx, token) => {
    const { sub: _, ...claims } =
      token.kind === 'AccessToken' ? claimsOfBearer(accounts, ctx, token.accountId) : medcomClaims;
    return claims;
  };

function claimsOfBearer(accounts: Accounts, ctx: KoaContextWithOIDC, subject: string): BearerClaims {
  const person = accounts.bySubject(subject);
  if (!person) throw new Error(`Nobody has the subject ${subject}.`);
  return claimsOfPerson(person, purposeOfContext(person, contextOfSignIn(ctx)));
}
