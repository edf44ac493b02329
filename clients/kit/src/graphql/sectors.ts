/** The sectors behind the graph by the names its errors use; a test keeps them equal to the supergraph. */
export const SECTORS = ['citizens', 'interventions', 'plans', 'staff'] as const;

export type Sector = (typeof SECTORS)[number];

/** What a reader misses when a sector is silent. */
export const SECTOR_WORDS: Record<Sector, string> = {
  citizens: 'personoplysninger',
  interventions: 'indsatser og indlæggelser',
  plans: 'planer og opgaver',
  staff: 'medarbejdere og teams',
};
