import type { SignedInPerson } from '@tvaers/client-kit/sign-in/signed-in-person.ts';

/** Whose data the pages show, and to whom: the person or whoever stands for them. */
export interface PersonOnPage {
  citizenId: string;
  viewer: 'citizen' | 'guardian';
}

/** Null for somebody who is neither a citizen nor a guardian. */
export const personOnPage = ({ citizenId, role }: SignedInPerson): PersonOnPage | null =>
  citizenId === null ? null : { citizenId, viewer: role === 'guardian' ? 'guardian' : 'citizen' };
