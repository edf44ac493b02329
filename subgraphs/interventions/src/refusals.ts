/** Refusals that every mutation here may give, as members of its result. */

export const notFound = (message: string) => ({ __typename: 'NotFound', message });

export const invalidInput = (field: string, message: string) => ({ __typename: 'InvalidInput', field, message });

export const idempotencyConflict = () => ({
  __typename: 'IdempotencyConflict',
  message: 'Den samme nøgle er brugt til noget andet. Intet er gemt.',
});
