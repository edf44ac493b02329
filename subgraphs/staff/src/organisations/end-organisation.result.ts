import type { EndOrganisationOutcome } from './end-organisation.ts';

/** Outcome to union member, with its sentence for the one who asked. */
export function toEndOrganisationResult(outcome: EndOrganisationOutcome) {
  switch (outcome.outcome) {
    case 'ended':
      return { __typename: 'EndOrganisationSuccess', organisation: outcome.organisation };
    case 'has-end':
      return {
        __typename: 'OrganisationHasEnd',
        message: 'Organisationen har allerede en sidste dag.',
        organisation: outcome.organisation,
      };
    case 'not-found':
      return { __typename: 'NotFound', message: 'Organisationen findes ikke.' };
    case 'ends-before-it-begins':
      return {
        __typename: 'InvalidInput',
        message: 'Den sidste dag ligger før organisationens første.',
        field: 'lastDay',
      };
    case 'unfit-successor':
      return {
        __typename: 'InvalidInput',
        message:
          'Efterfølgeren skal være en anden organisation, som findes dagen efter, ikke selv har en sidste dag og ikke hører under den, der slutter.',
        field: 'successorId',
      };
    case 'stale-version':
      return {
        __typename: 'StaleVersion',
        message: 'Nogen har ændret organisationen, siden du så den. Læs den igen, og tag stilling på ny.',
        currentVersion: outcome.currentVersion,
      };
    case 'idempotency-conflict':
      return {
        __typename: 'IdempotencyConflict',
        message: 'Den samme nøgle er brugt til en anden ændring. Intet er gemt.',
      };
  }
}
