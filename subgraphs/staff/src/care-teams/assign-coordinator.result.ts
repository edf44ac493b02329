import { LONGEST_REASON, SHORTEST_REASON } from './assign-coordinator.rules.ts';
import type { AssignCoordinatorOutcome } from './assign-coordinator.ts';

/** Outcome to union member, with its sentence for the one who asked. */
export function toAssignCoordinatorResult(outcome: AssignCoordinatorOutcome) {
  switch (outcome.outcome) {
    case 'assigned':
      return { __typename: 'AssignCoordinatorSuccess', careTeamId: outcome.careTeamId };
    case 'already-coordinator':
      return {
        __typename: 'AlreadyCoordinator',
        message: 'Medarbejderen er allerede borgerens koordinator.',
        careTeamId: outcome.careTeamId,
      };
    case 'caseload-full':
      return {
        __typename: 'CaseloadFull',
        message: `Medarbejderen har allerede ${outcome.count} borgere, og loftet er ${outcome.ceiling}. Vælg en anden, eller giv en begrundelse på mindst ${SHORTEST_REASON} tegn.`,
        count: outcome.count,
        ceiling: outcome.ceiling,
      };
    case 'unknown-citizen':
      return { __typename: 'NotFound', message: 'Borgeren findes ikke, eller du har ikke adgang til borgeren.' };
    case 'unknown-staff-member':
      return { __typename: 'NotFound', message: 'Medarbejderen findes ikke eller er ikke ansat mere.' };
    case 'reason-too-long':
      return {
        __typename: 'InvalidInput',
        message: `Begrundelsen må højst være på ${LONGEST_REASON} tegn.`,
        field: 'overrideReason',
      };
    case 'stale-version':
      return {
        __typename: 'StaleVersion',
        message: 'Nogen har ændret teamet om borgeren, siden du så det. Se på det igen, og tag stilling på ny.',
        currentVersion: outcome.currentVersion,
      };
    case 'idempotency-conflict':
      return {
        __typename: 'IdempotencyConflict',
        message: 'Den samme nøgle er brugt til en anden tildeling. Intet er gemt.',
      };
  }
}
