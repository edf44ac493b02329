import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { currentHolders } from './current-holders.ts';
import { maySee } from './may-see.ts';

interface NumberedRecord {
  system: string;
  value: string;
}

/** Whether somebody else's record, which the viewer may not see, has the number too. */
type Contested = boolean;

/** One at a time for each number; the unique index stands behind it. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('number/' || $1 || '/' || $2, 0))`;

/**
 * Writes a record together with its number. Whoever has the number already wins: answers that person, and `write` is not
 * called. Where the viewer may see nobody who has it, the number is noted as contested instead, and the answer is the same
 * as for a number that nobody has, also the next time: a number must not tell whom we know. Of two colleagues at the same
 * moment the second waits, and decides by what the first one has written.
 */
export async function claimIdentifier(
  context: Pick<OperationContext, 'systemSql' | 'reopen' | 'opened' | 'access' | 'logger'>,
  number: NumberedRecord,
  write: (contested: Contested) => Promise<void>,
): Promise<string | null> {
  await context.systemSql(LOCK, [number.system, number.value]);
  await context.reopen();
  const holders = await currentHolders(context, number);
  for (const holder of holders) if (await maySee(context, holder)) return holder;
  await write(holders.length > 0);
  if (holders.length > 0)
    context.logger.warn(
      { alarm: 'number-contested', holder: holders[0] },
      'a second record has a number that is taken',
    );
  return null;
}
