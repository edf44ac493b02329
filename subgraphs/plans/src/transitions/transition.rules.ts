export type TransitionState = 'OPEN' | 'COMPLETED' | 'CANCELLED';

/** The passages in the states that were asked for; none or an empty list means all. */
export const inStates = <Row extends { state: TransitionState }>(
  transitions: readonly Row[],
  states: readonly TransitionState[] | null | undefined,
): Row[] => transitions.filter(({ state }) => !states?.length || states.includes(state));

/** A passage is complete when everything on its list is in place. */
export const isComplete = (items: readonly { doneAt: Date | null }[]): boolean =>
  items.length > 0 && items.every(({ doneAt }) => doneAt !== null);

/** What must be in place when an enrolment ends (rule R05). */
export const AFTERCARE_CHECKLIST = [
  'Medicinen er aftalt med den, der fremover har ansvaret.',
  'Bolig, økonomi og netværk er gennemgået med borgeren.',
  'Borgeren ved, hvem der kan ringes til.',
  'Dagen for opfølgning er aftalt.',
] as const;

/** What must be in place when somebody comes back: nothing starts from scratch (rules R09, R17). */
export const RE_ENROLMENT_CHECKLIST = [
  'Den tidligere plan er gennemgået med borgeren.',
  'Koordinatoren er på plads.',
  'Det er aftalt, hvad der skal være anderledes denne gang.',
] as const;
