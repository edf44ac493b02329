import type { IdempotencyConflict } from '@tvaers/kit/access/operation-context';

/** A value that is not acceptable; `message` is plain Danish and says what would be. */
export interface InvalidInput {
  outcome: 'invalid-input';
  field: string;
  message: string;
}
export const invalidInput = (field: string, message: string): InvalidInput => ({
  outcome: 'invalid-input',
  field,
  message,
});

export interface NotFound {
  outcome: 'not-found';
  message: string;
}
export const citizenNotFound: NotFound = { outcome: 'not-found', message: 'Borgeren findes ikke.' };

export interface StaleVersion {
  outcome: 'stale-version';
  currentVersion: number;
}

/** Refusals that several mutations give. */
export type SharedRefusal = InvalidInput | NotFound | StaleVersion | IdempotencyConflict;

/** Shared refusals as members of a result union. */
export function toSharedRefusal(refusal: SharedRefusal) {
  switch (refusal.outcome) {
    case 'invalid-input':
      return { __typename: 'InvalidInput', message: refusal.message, field: refusal.field };
    case 'not-found':
      return { __typename: 'NotFound', message: refusal.message };
    case 'stale-version':
      return {
        __typename: 'StaleVersion',
        message: 'Nogen har ændret det, siden du så det. Læs det igen, og tag stilling på ny.',
        currentVersion: refusal.currentVersion,
      };
    case 'idempotency-conflict':
      return {
        __typename: 'IdempotencyConflict',
        message: 'Den samme nøgle er brugt til noget andet. Intet er gemt.',
      };
  }
}
