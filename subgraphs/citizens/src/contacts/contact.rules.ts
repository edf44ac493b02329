import { isUuid } from '@tvaers/kit/graphql/uuid';
import {
  isAhead,
  type ObservedLivingSituation,
  refuseObservation,
} from '../living-situations/living-situation.rules.ts';
import { type InvalidInput, invalidInput, type StaleVersion } from '../refusals.ts';

/** How far a contact has come. No state says that it was nobody's (rule R01), so none can be reached. */
export const CONTACT_STATES = ['OPEN', 'ACCEPTED', 'HELPED'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

/** A meeting as it is written down on the spot. */
export interface RecordContactInput {
  citizenId: string;
  at?: Date | null;
  place?: string | null;
  placeKind: string;
  doorId?: string | null;
  note?: string | null;
  need?: string | null;
  livingSituation?: ObservedLivingSituation | null;
  idempotencyKey?: string | null;
}

interface Surroundings {
  now: Date;
  /** The organisation the viewer acts for. */
  organisationId: string | null;
}

const LONGEST_PLACE = 200;
const LONGEST_NOTE = 2000;

const refuseLength = (field: string, text: string | null | undefined): InvalidInput | null =>
  (text?.length ?? 0) > LONGEST_NOTE ? invalidInput(field, `Teksten kan højst være ${LONGEST_NOTE} tegn.`) : null;

/** Decides whether a meeting can be noted: at which door, and who carries it on from there. */
export function decideContact(
  { at, place, doorId, note, need, livingSituation }: RecordContactInput,
  { now, organisationId }: Surroundings,
): { outcome: 'note'; at: Date; doorId: string; ownerId: string } | InvalidInput {
  const when = at ?? now;
  const door = doorId ?? organisationId;
  if (isAhead(when, now)) return invalidInput('at', 'Tidspunktet ligger i fremtiden. Skriv, hvornår I mødtes.');
  if (!door) return invalidInput('doorId', 'Skriv, hvis dør det var: du hører ikke selv til en enhed.');
  if (!isUuid(door)) return invalidInput('doorId', 'Enheden findes ikke.');
  if ((place?.length ?? 0) > LONGEST_PLACE)
    return invalidInput('place', `Stedet kan højst være ${LONGEST_PLACE} tegn.`);
  const refusal =
    refuseLength('note', note) ??
    refuseLength('need', need) ??
    (livingSituation && refuseObservation(livingSituation, 'livingSituation.'));
  return refusal ?? { outcome: 'note', at: when, doorId: door, ownerId: organisationId ?? door };
}

/** What must be known of a contact before it changes hands or state. */
export interface ContactFacts {
  state: ContactState;
  ownerId: string;
  version: number;
}
export interface ContactAlreadyHelped {
  outcome: 'contact-already-helped';
}

/** Refusals that every change of a contact shares: one that led to help is over, and so is what somebody else changed. */
export function refuseChange(
  { state, version: currentVersion }: ContactFacts,
  version: number,
): ContactAlreadyHelped | StaleVersion | null {
  if (state === 'HELPED') return { outcome: 'contact-already-helped' };
  return version === currentVersion ? null : { outcome: 'stale-version', currentVersion };
}

const SHORTEST_REASON = 3;
const SHORTEST_HELP = 5;

/** A contact is only let go of by handing it to somebody else. */
export function refuseForward(
  { ownerId }: Pick<ContactFacts, 'ownerId'>,
  { ownerId: newOwnerId, reason }: { ownerId: string; reason: string },
): InvalidInput | null {
  if (!isUuid(newOwnerId)) return invalidInput('ownerId', 'Enheden findes ikke.');
  if (newOwnerId === ownerId) return invalidInput('ownerId', 'Enheden har allerede kontakten.');
  if (reason.trim().length < SHORTEST_REASON) return invalidInput('reason', 'Skriv, hvorfor den nye enhed tager over.');
  return refuseLength('reason', reason);
}

export const refuseHelp = (help: string): InvalidInput | null =>
  help.trim().length < SHORTEST_HELP
    ? invalidInput('help', `Skriv, hvad kontakten førte til, med mindst ${SHORTEST_HELP} tegn.`)
    : refuseLength('help', help);
