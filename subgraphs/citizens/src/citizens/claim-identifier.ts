import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { violatesUnique } from '@tvaers/kit/database/database-faults';
import { currentHolder } from './current-holder.ts';

interface NumberedRecord {
  system: string;
  value: string;
}

/**
 * Writes a record together with its number. Whoever has the number already wins: answers that person, and nothing of
 * `write` is kept. The unique index decides the race of two colleagues at the same moment.
 */
export async function claimIdentifier(
  context: Pick<OperationContext, 'sql' | 'savepoint'>,
  number: NumberedRecord,
  write: () => Promise<void>,
): Promise<string | null> {
  const holder = await currentHolder(context, number);
  if (holder) return holder;
  try {
    await context.savepoint(write);
    return null;
  } catch (error) {
    if (!violatesUnique(error, 'citizen_identifier_current')) throw error;
    return currentHolder(context, number);
  }
}
