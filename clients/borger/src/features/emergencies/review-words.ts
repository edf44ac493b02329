export interface Review {
  verdict?: 'JUSTIFIED' | 'UNJUSTIFIED' | null | undefined;
}

/** What a manager thought of an emergency access, in words and in the colour of a flag. */
export function reviewTold(review: Review | null | undefined): { words: string; colour: 'green' | 'red' | 'yellow' } {
  if (review?.verdict === 'JUSTIFIED') return { words: 'Lederen fandt den i orden', colour: 'green' };
  if (review?.verdict === 'UNJUSTIFIED') return { words: 'Lederen fandt den ikke i orden', colour: 'red' };
  return { words: 'Venter på lederen', colour: 'yellow' };
}
