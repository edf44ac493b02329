import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { type PageArguments, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import type { AnonymousEnrolment } from './anonymous-enrolment.entity.ts';
import { hashOfCode, readCode } from './enrolment-code.ts';

/** What is shown of one; the policy of rows lets through those of the viewer's own unit. */
export type ShownEnrolment = Omit<AnonymousEnrolment, 'codeHash'>;

export const ENROLMENT_COLUMNS = `
  id, alias, provider_id AS "providerId", started_on AS "startedOn", ended_on AS "endedOn"`;

type Reading = Pick<OperationContext, 'sql' | 'viewer'>;

/** The enrolment that a code opens in the viewer's own unit. */
export async function enrolmentByCode({ sql, viewer }: Reading, text: string): Promise<ShownEnrolment | null> {
  const code = readCode(text);
  if (code === null || viewer.organisationId === null) return null;
  const [row] = await sql<ShownEnrolment>(
    `SELECT ${ENROLMENT_COLUMNS} FROM anonymous_enrolment WHERE provider_id = $1 AND code_hash = $2`,
    [viewer.organisationId, await hashOfCode(code, viewer.organisationId)],
  );
  return row ?? null;
}

/** Those of the viewer's own unit, the newest first. */
export async function enrolmentsOfOwnUnit({ sql, viewer }: Reading, page: PageArguments) {
  const asked = readPage(page, 2);
  const [after, afterId] = asked.after ?? [null, null];
  const rows = await sql<ShownEnrolment>(
    `SELECT ${ENROLMENT_COLUMNS} FROM anonymous_enrolment
     WHERE provider_id = $1 AND ($2::date IS NULL OR (started_on, id) < ($2, $3::uuid))
     ORDER BY started_on DESC, id DESC LIMIT $4`,
    [viewer.organisationId, after, afterId, asked.limit],
  );
  return toConnection(rows, asked, ({ startedOn, id }) => [startedOn, id]);
}
