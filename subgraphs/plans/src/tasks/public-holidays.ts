import { addDays } from '@tvaers/kit/runtime/danish-time';

/** Days after Easter Sunday: Maundy Thursday, Good Friday, Easter, Easter Monday, Ascension Day, Pentecost, Whit Monday. */
const AROUND_EASTER = [-3, -2, 0, 1, 39, 49, 50];
/** New Year's Day and the two days of Christmas. */
const FIXED = ['01-01', '12-25', '12-26'];

/**
 * Whether a day, `YYYY-MM-DD`, is a Danish public holiday: those of the Church of Denmark and New Year's Day, as they are
 * since the law on the abolition of Great Prayer Day took effect in 2024 (lov nr. 214 af 06/03/2023).
 */
export function isPublicHoliday(day: string): boolean {
  const easter = easterSunday(Number(day.slice(0, 4)));
  return FIXED.includes(day.slice(5)) || AROUND_EASTER.some((days) => addDays(easter, days) === day);
}

/** The Sunday after the first full moon of spring, by the rule of the Gregorian calendar. */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapDaysLeftOut = Math.floor((8 * century + 13) / 25);
  const epact = (century - Math.floor(century / 4) - leapDaysLeftOut + 19 * golden + 15) % 30;
  const afterEquinox = epact - (epact > 28 || (epact === 28 && golden > 10) ? 1 : 0);
  const weekday = (year + Math.floor(year / 4) + afterEquinox + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(`${year}-03-28`, afterEquinox - weekday);
}
