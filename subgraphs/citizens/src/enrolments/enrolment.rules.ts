import { type InvalidInput, invalidInput, type StaleVersion } from '../refusals.ts';

/** Where an enrolment stands. There is no state for somebody who stayed away (rules R02, R03). */
export type EnrolmentState = 'PLANNED' | 'WAITLIST' | 'ACTIVE' | 'ON_HOLD' | 'FINISHED';

export const isRunning = ({ state }: { state: EnrolmentState }): boolean => state !== 'FINISHED';

interface ChainLink {
  state: EnrolmentState;
  parallelToId: string | null;
}

/**
 * The enrolment that speaks for the person out of all, newest first: one that runs before one that ended, and of two
 * that run the one that is no imported double.
 */
export function presentEnrolment<Link extends ChainLink>(newestFirst: readonly Link[]): Link | null {
  const running = newestFirst.filter(isRunning);
  return running.find(({ parallelToId }) => parallelToId === null) ?? running[0] ?? newestFirst[0] ?? null;
}

/** Why and how an enrolment ended; null while it runs. */
export const exitOf = (enrolment: {
  citizenId: string;
  exitReason: string | null;
  exitAssessment: string | null;
  endedAt: Date | null;
}) =>
  enrolment.exitReason && {
    citizenId: enrolment.citizenId,
    reason: enrolment.exitReason,
    assessment: enrolment.exitAssessment,
    at: enrolment.endedAt,
  };

export const SHORTEST_REASON = 10;
const LONGEST_REASON = 4000;

/** A judgement is more than flags: it says why. */
export function refuseReason(reason: string, field = 'reason'): InvalidInput | null {
  const { length } = reason.trim();
  if (length < SHORTEST_REASON) return invalidInput(field, `Begrund vurderingen med mindst ${SHORTEST_REASON} tegn.`);
  return length > LONGEST_REASON ? invalidInput(field, `Teksten kan højst være ${LONGEST_REASON} tegn.`) : null;
}

/** What decides whether somebody can be taken in. Whether they are in psychiatric treatment is not among it (R18). */
export interface EnrolFacts {
  criteria: readonly string[];
  reason: string;
  deceasedOn: string | null;
  /** Newest first; one that another continues already is not continued again. */
  chain: readonly (ChainLink & { id: string; isContinued: boolean })[];
}
export type EnrolDecision =
  | { outcome: 'enrol'; previousId: string | null }
  | { outcome: 'no-criterion-met' }
  | { outcome: 'already-enrolled'; enrolmentId: string }
  | InvalidInput;

/** One criterion is enough, whichever it is (R18). Somebody who was here before continues where they left (R09, R17). */
export function decideEnrolment({ criteria, reason, deceasedOn, chain }: EnrolFacts): EnrolDecision {
  const present = presentEnrolment(chain);
  if (present && isRunning(present)) return { outcome: 'already-enrolled', enrolmentId: present.id };
  if (deceasedOn !== null) return invalidInput('citizenId', 'Borgeren er registreret som død.');
  if (criteria.length === 0) return { outcome: 'no-criterion-met' };
  return refuseReason(reason) ?? { outcome: 'enrol', previousId: chain.find((one) => !one.isContinued)?.id ?? null };
}

/** What is agreed for the time after (rule R05). */
export interface Aftercare {
  medicine: string;
  socialSituation: string;
  followUpOn: string;
}
export interface EndFacts {
  state: EnrolmentState;
  currentVersion: number;
  version: number;
  reason: string;
  assessment: string;
  aftercare: Aftercare | null;
  today: string;
}
export type EndDecision =
  | { outcome: 'end'; aftercare: Aftercare | null }
  | { outcome: 'enrolment-not-running' }
  | { outcome: 'aftercare-missing' }
  | StaleVersion
  | InvalidInput;

/** An enrolment ends by assessed need and with a plan for the time after (R04, R05); the dead need no follow-up. */
export function decideEnd(facts: EndFacts): EndDecision {
  const { state, version, currentVersion, reason, assessment, aftercare, today } = facts;
  if (!isRunning({ state })) return { outcome: 'enrolment-not-running' };
  if (version !== currentVersion) return { outcome: 'stale-version', currentVersion };
  const refusal = refuseReason(assessment, 'assessment');
  if (refusal) return refusal;
  if (reason === 'DECEASED') return { outcome: 'end', aftercare: null };
  if (!aftercare) return { outcome: 'aftercare-missing' };
  return refuseAftercare(aftercare, today) ?? { outcome: 'end', aftercare };
}

function refuseAftercare({ medicine, socialSituation, followUpOn }: Aftercare, today: string): InvalidInput | null {
  if (!medicine.trim()) return invalidInput('aftercare.medicine', 'Skriv, hvem der tager sig af medicinen.');
  if (!socialSituation.trim())
    return invalidInput('aftercare.socialSituation', 'Skriv, hvordan det står til med bolig, økonomi og netværk.');
  if (followUpOn <= today) return invalidInput('aftercare.followUpOn', 'Opfølgningen skal ligge efter i dag.');
  return null;
}
