import { type InvalidInput, invalidInput } from '../refusals.ts';

const SHORTEST_REASON = 10;
const LONGEST_REASON = 2000;

/** The two persons a merge names, each as the record that speaks for them. */
interface MergeFacts {
  keptId: string;
  mergedId: string;
  reason: string;
}

/** Decides whether two records may be joined. It is a finding of people, so it takes a reason and nothing else. */
export function decideMerge({
  keptId,
  mergedId,
  reason,
}: MergeFacts): { outcome: 'merge' | 'already-merged' } | InvalidInput {
  if (keptId === mergedId) return { outcome: 'already-merged' };
  if (reason.trim().length < SHORTEST_REASON)
    return invalidInput('reason', `Skriv med mindst ${SHORTEST_REASON} tegn, hvordan I ved, at det er samme person.`);
  if (reason.length > LONGEST_REASON) return invalidInput('reason', `Teksten kan højst være ${LONGEST_REASON} tegn.`);
  return { outcome: 'merge' };
}
