import { findCitizen } from '../citizens/find-citizen.ts';
import type { CitizensContext } from '../context.ts';
import { findAccessLog } from './find-access-log.ts';
import type { AccessEventRow } from './read-access-log.ts';
import { toAuditEvent } from './to-audit-event.ts';

/** Rows in one export, a little more or less; what is older is asked for by an earlier `to`. */
const LARGEST = 5000;
const PAGE = 100;

export interface AccessLogExport {
  citizenId: string;
  content: string;
  events: number;
  complete: boolean;
  oldest: Date | null;
}

interface ExportArguments {
  citizenId: string;
  format: 'JSON_LINES' | 'FHIR';
  from?: Date | null;
  to?: Date | null;
}

/** A person's read log as one text, newest first; null when it is not for this viewer. */
export async function exportAccessLog(
  context: CitizensContext,
  { citizenId, format, from = null, to = null }: ExportArguments,
): Promise<AccessLogExport | null> {
  const citizen = await findCitizen(context, citizenId);
  if (!citizen) return null;
  const rows: AccessEventRow[] = [];
  let after: string | null = null;
  do {
    const page = await findAccessLog(context, citizen.citizenId, { first: PAGE, after, from, to });
    if (!page) return null;
    rows.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && rows.length < LARGEST);
  const whole = after === null ? rows : wholeMoments(rows);
  return {
    ...{ citizenId: citizen.citizenId, content: write(whole, format), events: whole.length, complete: after === null },
    oldest: whole.at(-1)?.at ?? null,
  };
}

/**
 * Without those at the last moment, some of which may not have been read: whoever goes on from the oldest moment that is
 * whole misses nothing and has nothing twice. Rows of one operation share a moment, never as many as an export holds.
 */
function wholeMoments(rows: readonly AccessEventRow[]): readonly AccessEventRow[] {
  const last = rows.at(-1)?.at.getTime();
  return rows.filter(({ at }) => at.getTime() !== last);
}

function write(rows: readonly AccessEventRow[], format: ExportArguments['format']): string {
  if (format === 'JSON_LINES') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: rows.map(toEntry) });
}

const toEntry = (row: AccessEventRow) => ({ fullUrl: `urn:uuid:${row.id}`, resource: toAuditEvent(row) });
