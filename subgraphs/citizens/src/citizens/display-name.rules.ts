/** How a person may be called; each part may be unknown. */
export interface CitizenNames {
  givenName: string | null;
  familyName: string | null;
  aliases: readonly string[];
}

/** What staff call the person: the full name where it is known, otherwise the first alias, otherwise »Ukendt«. */
export function displayName({ givenName, familyName, aliases }: CitizenNames): string {
  const known = [givenName, familyName].filter((part) => part !== null).join(' ');
  return known || (aliases[0] ?? 'Ukendt');
}
