/**
 * Danish personal numbers and their replacements. Every expression here is linear in its input.
 */

const CPR = /^(\d{2})(\d{2})(\d{2})-?(\d{4})$/;
/** Regional replacement number: `DDMMYY`, a digit 1 or 7, two letters, a digit (HL7 Denmark, dk-core). */
const X_ECPR = /^(\d{2})(\d{2})(\d{2})[17][A-Z]{2}\d$/;
/** National replacement number of Sundhedsdatastyrelsen: `DDMMYY`, a digit 0, 5 or 6, two letters, a digit (dk-core). */
const D_ECPR = /^(\d{2})(\d{2})(\d{2})[056][A-Z]{2}\d$/;
/** The CPR office's advice for home-made replacement numbers: the day's first digit raised by 6. */
const REPLACEMENT_DAY = 60;

/**
 * The ten digits of a CPR number without hyphen, or null when it is none: the date must exist (day 61-91 counts as day
 * minus 60). Modulus 11 is never asked: numbers without it are handed out since October 2007, and all official test
 * numbers of dk-core fail it.
 */
export function normalizeCpr(text: string): string | null {
  const parts = CPR.exec(text.trim());
  if (!parts) return null;
  const [, day = '', month = '', year = '', serial = ''] = parts;
  return dateExists(Number(day), Number(month), cprYear(Number(year), Number(serial[0])))
    ? day + month + year + serial
    : null;
}

export const isXeCpr = (text: string): boolean => hasDate(X_ECPR, text);
export const isDeCpr = (text: string): boolean => hasDate(D_ECPR, text);

/** True when the day says that somebody made this number up (day 61-91): not a CPR number of the register. */
export const isReplacementCpr = (cpr: string): boolean => Number(cpr.slice(0, 2)) > REPLACEMENT_DAY;

/** Date of birth as `YYYY-MM-DD` of a number that `normalizeCpr` has accepted. */
export function birthDateOfCpr(cpr: string): string {
  const day = Number(cpr.slice(0, 2)) % REPLACEMENT_DAY || REPLACEMENT_DAY;
  const year = cprYear(Number(cpr.slice(4, 6)), Number(cpr[6]));
  return `${year}-${cpr.slice(2, 4)}-${String(day).padStart(2, '0')}`;
}

/** A hint for the person who types, never a reason to refuse: most older numbers satisfy it. */
export function satisfiesModulus11(cpr: string): boolean {
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  return weights.reduce((sum, weight, index) => sum + weight * Number(cpr[index]), 0) % 11 === 0;
}

/** The century stands in the seventh digit together with the year (the CPR office's table). */
function cprYear(year: number, seventh: number): number {
  if (seventh <= 3) return 1900 + year;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 + year : 1900 + year;
  return year <= 57 ? 2000 + year : 1800 + year;
}

function hasDate(shape: RegExp, text: string): boolean {
  const parts = shape.exec(text);
  // The century is not known here, so a leap day is accepted when any century has it.
  return (
    parts !== null &&
    [1900, 2000].some((century) => dateExists(Number(parts[1]), Number(parts[2]), century + Number(parts[3])))
  );
}

function dateExists(day: number, month: number, year: number): boolean {
  const real = day > REPLACEMENT_DAY ? day - REPLACEMENT_DAY : day;
  const date = new Date(Date.UTC(year, month - 1, real));
  return real >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === real;
}
