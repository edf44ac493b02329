/** An organisation on a calendar day, as a loader's key: what it is part of and who answers for it depend on the day. */
export const organisationDay = (organisationId: string, day: string): string => `${organisationId} ${day}`;

/** The two halves of such keys, as the two arrays that SQL unnests side by side. */
export function splitOrganisationDays(keys: readonly string[]): [organisationIds: string[], days: string[]] {
  const pairs = keys.map((key) => key.split(' '));
  return [pairs.map(([id = '']) => id), pairs.map(([, day = '']) => day)];
}
