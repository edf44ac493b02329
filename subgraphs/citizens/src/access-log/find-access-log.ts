import { classMask } from '@tvaers/contract/data-classes';
import { type Connection, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import type { CitizensContext } from '../context.ts';
import { type AccessEventRow, readAccessLog } from './read-access-log.ts';
import { withheldWindows } from './withheld-windows.ts';

const ACCESS_LOG = classMask('accessLog');

interface LogArguments {
  first?: number | null;
  after?: string | null;
  from?: Date | null;
  to?: Date | null;
}

/** One page of a person's read log; null, and a refusal in the log, when it is not for this viewer. */
export async function findAccessLog(
  context: Pick<CitizensContext, 'sql' | 'systemSql' | 'viewer' | 'disclosures' | 'access' | 'now'>,
  citizenId: string,
  { from = null, to = null, ...paging }: LogArguments,
): Promise<Connection<AccessEventRow> | null> {
  const page = readPage(paging, 2);
  if ((context.access.classesOf(citizenId) & ACCESS_LOG) === 0) {
    context.disclosures.add(citizenId, ACCESS_LOG, 'denied');
    return null;
  }
  const withheld = await withheldWindows(context, citizenId);
  const rows = await readAccessLog(context, { citizenId, page, from, to, withheld });
  return toConnection(rows, page, ({ at, id }) => [at.toISOString(), id]);
}
