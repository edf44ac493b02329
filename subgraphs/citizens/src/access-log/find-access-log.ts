import { classMask } from '@tvaers/contract/data-classes';
import { type Connection, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import { isOwnPerson } from '../citizens/own-person.ts';
import type { CitizensContext } from '../context.ts';
import { type AccessEventRow, readAccessLog } from './read-access-log.ts';
import { withheldWindows } from './withheld-windows.ts';

interface LogArguments {
  first?: number | null;
  after?: string | null;
  from?: Date | null;
  to?: Date | null;
}

/** One page of a person's read log; null, and a refusal in the log, when it is not for this viewer. */
export async function findAccessLog(
  context: Pick<CitizensContext, 'sql' | 'viewer' | 'disclosures' | 'loaders' | 'now'>,
  citizenId: string,
  { from = null, to = null, ...paging }: LogArguments,
): Promise<Connection<AccessEventRow> | null> {
  const page = readPage(paging, 2);
  if (!(await mayReadLogOf(context, citizenId))) {
    context.disclosures.add(citizenId, classMask('accessLog'), 'denied');
    return null;
  }
  const withheld = await withheldWindows(context, citizenId);
  const rows = await readAccessLog(context, { citizenId, page, from, to, withheld });
  return toConnection(rows, page, ({ at, id }) => [at.toISOString(), id]);
}

/** One's own, or that of whom one stands for; managers watch over their staff. */
const mayReadLogOf = async (context: Pick<CitizensContext, 'viewer' | 'loaders'>, citizenId: string) =>
  context.viewer.role === 'manager' || (await isOwnPerson(context, citizenId));
