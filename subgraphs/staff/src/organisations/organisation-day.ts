import { isUuid } from '@tvaers/kit/graphql/uuid';

/** An organisation on a calendar day, as a loader's key: what it is part of and who answers for it depend on the day. */
export const organisationDay = (organisationId: string, day: string): string => `${organisationId} ${day}`;

/** Keeps what is no such key from the database; an account of another issuer may name its organisation as it likes. */
export const isOrganisationDay = (key: string): boolean => isUuid(key.split(' ')[0]);

/** The two halves of such keys, as the two arrays that SQL unnests side by side. */
export function splitOrganisationDays(keys: readonly string[]): [organisationIds: string[], days: string[]] {
  const pairs = keys.map((key) => key.split(' '));
  return [pairs.map(([id = '']) => id), pairs.map(([, day = '']) => day)];
}
