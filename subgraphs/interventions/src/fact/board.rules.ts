export type BoardCategory =
  | 'CRISIS'
  | 'SHORT_INTENSIVE'
  | 'LONG_INTENSIVE'
  | 'HARD_TO_ENGAGE'
  | 'ADMITTED'
  | 'NEW'
  | 'LEGAL_MEASURE';

/** An entry may be gone through on its last day; the day after it is shown red. */
export const isOverdue = (reviewBy: string, today: string): boolean => reviewBy < today;
