import { danishDay } from '../design/danish-dates.ts';

interface ConsentTold {
  state?: 'ACTIVE' | 'WITHDRAWN' | 'LAPSED' | null | undefined;
  validTo?: string | null | undefined;
  withdrawnAt?: string | null | undefined;
}

/** How a consent stands, in words and in the colour of a flag. */
export function consentStateTold({ state, validTo, withdrawnAt }: ConsentTold): {
  words: string;
  colour: 'green' | 'grey';
} {
  if (state === 'ACTIVE') return { words: `Gælder til og med ${danishDay(validTo)}`, colour: 'green' };
  if (state === 'WITHDRAWN') return { words: `Trukket tilbage ${danishDay(withdrawnAt)}`, colour: 'grey' };
  if (state === 'LAPSED') return { words: `Udløb ${danishDay(validTo)}`, colour: 'grey' };
  return { words: 'Ukendt', colour: 'grey' };
}
