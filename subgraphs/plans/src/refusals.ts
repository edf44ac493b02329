/** Refusals that every mutation here may give, as members of its result. */

export const notFound = (message: string) => ({ __typename: 'NotFound', message });

export const staleVersion = (currentVersion: number) => ({
  __typename: 'StaleVersion',
  message: 'Nogen har ændret det, siden du så det. Læs det igen, og tag stilling på ny.',
  currentVersion,
});

export const idempotencyConflict = () => ({
  __typename: 'IdempotencyConflict',
  message: 'Den samme nøgle er brugt til noget andet. Intet er gemt.',
});
