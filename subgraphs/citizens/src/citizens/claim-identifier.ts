import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { violatesUnique } from '@tvaers/kit/database/database-faults';
import { currentHolder } from './current-holder.ts';
import { maySee } from './may-see.ts';

interface NumberedRecord {
  system: string;
  value: string;
}

/** Whether somebody else's record, which the viewer may not see, has the number too. */
type Contested = boolean;

/**
 * Writes a record together with its number. Whoever has the number already wins: answers that person, and nothing of
 * `write` is kept. Where the viewer may not see that person the number is noted as contested instead, and the answer is
 * the same as for a number that nobody has: a number must not tell whom we know. The unique index decides the race of two
 * colleagues at the same moment.
 */
export async function claimIdentifier(
  context: Pick<OperationContext, 'systemSql' | 'savepoint' | 'opened' | 'access' | 'logger'>,
  number: NumberedRecord,
  write: (contested: Contested) => Promise<void>,
): Promise<string | null> {
  const holder = await currentHolder(context, number);
  const isSeen = holder !== null && (await maySee(context, holder));
  if (isSeen) return holder;
  try {
    await context.savepoint(() => write(holder !== null));
    if (holder)
      context.logger.warn({ alarm: 'number-contested', holder }, 'a second record has a number that is taken');
    return null;
  } catch (error) {
    if (!violatesUnique(error, 'citizen_identifier_current')) throw error;
    return claimIdentifier(context, number, write);
  }
}
