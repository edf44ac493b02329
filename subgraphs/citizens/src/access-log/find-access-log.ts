import { classMask } from '@tvaers/contract/data-classes';
import { type Connection, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import type { CitizensContext } from '../context.ts';
import { type AccessEventRow, readAccessLog } from './read-access-log.ts';

interface LogArguments {
  first?: number | null;
  after?: string | null;
  from?: Date | null;
  to?: Date | null;
}

/** One page of a person's read log; null, and a refusal in the log, when it is not for this viewer. */
export async function findAccessLog(
  context: Pick<CitizensContext, 'sql' | 'viewer' | 'disclosures' | 'loaders'>,
  citizenId: string,
  { from = null, to = null, ...paging }: LogArguments,
): Promise<Connection<AccessEventRow> | null> {
  const page = readPage(paging, 2);
  if (!(await mayReadLogOf(context, citizenId))) {
    context.disclosures.add(citizenId, classMask('accessLog'), 'denied');
    return null;
  }
  const rows = await readAccessLog(context, { citizenId, page, from, to });
  return toConnection(rows, page, ({ at, id }) => [at.toISOString(), id]);
}

/** One's own, or that of whom one stands for; managers watch over their staff. */
async function mayReadLogOf({ viewer, loaders }: Pick<CitizensContext, 'viewer' | 'loaders'>, citizenId: string) {
  if (viewer.role === 'manager') return true;
  // The account may know the person by a record that was merged into this one.
  const own = viewer.citizenId === null ? null : await loaders.citizenById.load(viewer.citizenId);
  return own?.citizenId === citizenId;
}
