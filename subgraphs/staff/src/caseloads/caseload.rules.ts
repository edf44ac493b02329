/** Rule R13: citizens per coordinator, so that there is time to make contact and to hold the threads. */
export const CASELOAD_CEILING = 25;

/** The citizens one coordinator has. */
export interface Caseload {
  count: number;
  ceiling: number;
  aboveCeiling: boolean;
  /** By the day they came into the caseload. */
  citizenIds: string[];
}

/** Null for somebody who coordinates nobody, which is most people at work. */
export const describeCaseload = (citizenIds: string[]): Caseload | null =>
  citizenIds.length === 0
    ? null
    : {
        count: citizenIds.length,
        ceiling: CASELOAD_CEILING,
        aboveCeiling: citizenIds.length > CASELOAD_CEILING,
        citizenIds,
      };
