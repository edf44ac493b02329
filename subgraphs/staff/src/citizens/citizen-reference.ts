/** A citizen as this sector can name them: by key alone, for the citizens sector to tell more. */
export const citizenReference = (citizenId: string | null) => citizenId && { __typename: 'Citizen', id: citizenId };
