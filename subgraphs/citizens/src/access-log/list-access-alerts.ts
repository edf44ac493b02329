import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { type Connection, type PageArguments, readPage, toConnection } from '@tvaers/kit/graphql/connection';

export interface AccessAlertRow {
  id: string;
  kind: string;
  raisedAt: Date;
  firstAt: Date;
  lastAt: Date;
  role: string;
  organisationId: string | null;
  staffMemberId: string | null;
  citizens: number;
}

const ALERTS = `
  SELECT id, kind, raised_at AS "raisedAt", first_at AS "firstAt", last_at AS "lastAt", role,
    organisation_id AS "organisationId", staff_member_id AS "staffMemberId", citizens
  FROM access_alert
  WHERE $2::timestamptz IS NULL OR (raised_at, id) < ($2, $3::uuid)
  ORDER BY raised_at DESC, id DESC LIMIT $1`;

/** Odd patterns in who has read, newest first. */
export async function listAccessAlerts(
  { sql }: Pick<OperationContext, 'sql'>,
  paging: PageArguments,
): Promise<Connection<AccessAlertRow>> {
  const page = readPage(paging, 2);
  const rows = await sql<AccessAlertRow>(ALERTS, [page.limit, page.after?.[0] ?? null, page.after?.[1] ?? null]);
  return toConnection(rows, page, ({ raisedAt, id }) => [raisedAt.toISOString(), id]);
}
