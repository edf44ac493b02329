import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import { ENROLMENT_COLUMNS, type ShownEnrolment } from './anonymous-enrolment.loaders.ts';

export interface EndAnonymousEnrolmentInput {
  anonymousEnrolmentId: string;
}

/** Ends anonymous treatment today. The enrolment of another unit is none. */
export async function endAnonymousEnrolment(
  { sql, today }: Pick<OperationContext, 'sql' | 'today'>,
  { anonymousEnrolmentId: id }: EndAnonymousEnrolmentInput,
) {
  if (!isUuid(id)) return { outcome: 'no-such-enrolment' as const };
  const [ended] = await sql<ShownEnrolment>(
    `UPDATE anonymous_enrolment SET ended_on = $2 WHERE id = $1 AND ended_on IS NULL RETURNING ${ENROLMENT_COLUMNS}`,
    [id, today],
  );
  if (ended) return { outcome: 'ended' as const, enrolment: ended };
  const known = await sql('SELECT 1 FROM anonymous_enrolment WHERE id = $1', [id]);
  return known.length === 1 ? { outcome: 'already-ended' as const } : { outcome: 'no-such-enrolment' as const };
}
