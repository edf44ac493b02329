import { type InvalidInput, invalidInput } from '../refusals.ts';

/** Where somebody was found to be staying, as it is written down. */
export interface ObservedLivingSituation {
  kind: string;
  place?: string | null;
  area?: string | null;
}

const LONGEST = 200;
/** Telephones are a little ahead now and then; what they note is not refused for that. */
const CLOCK_TOLERANCE_MS = 60_000;

/** True for a moment that has not come yet, beyond what clocks differ by. */
export const isAhead = (at: Date, now: Date): boolean => at.getTime() > now.getTime() + CLOCK_TOLERANCE_MS;

/** What is wrong with an observation; `prefix` is where it stands in the input. Null when nothing is. */
export function refuseObservation({ place, area }: ObservedLivingSituation, prefix = ''): InvalidInput | null {
  if ((place?.length ?? 0) > LONGEST) return invalidInput(`${prefix}place`, `Stedet kan højst være ${LONGEST} tegn.`);
  if ((area?.length ?? 0) > LONGEST) return invalidInput(`${prefix}area`, `Området kan højst være ${LONGEST} tegn.`);
  return null;
}

/** The data class of words that say where a person stays: those of somebody under protection are kept apart. */
export const classOfWhereabouts = (addressProtected: boolean): 'contactInfo' | 'protectedAddress' =>
  addressProtected ? 'protectedAddress' : 'contactInfo';

/** A shelter's staff note who stays with them: that makes it the shelter's case. Others only say that it is some shelter. */
export const shelterOf = (
  kind: string,
  { role, organisationId }: { role: string; organisationId: string | null },
): string | null => (kind === 'SHELTER' && role === 'shelter' ? organisationId : null);
