import { randomInt, scrypt } from 'node:crypto';
import { promisify } from 'node:util';

/** Without 0 O, 1 I L, 2 Z, 5 S, 8 B: the code is written on paper and read aloud. */
const LETTERS = '34679ACDEFGHJKMNPQRTUVWXY';
const LENGTH = 6;

export const newCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** A code as it was meant: people write small letters, spaces and hyphens. Null for what can be none. */
export function readCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

const derive = promisify<string, string, number, Buffer>(scrypt);

/**
 * What is kept of a code. Slow on purpose, because there are few codes to try; salted with the unit and not with the row,
 * so that a code is found by one look and not by trying it on everybody.
 */
export const hashOfCode = async (code: string, providerId: string): Promise<string> =>
  (await derive(code, `anonymous enrolment in ${providerId}`, 32)).toString('base64url');
