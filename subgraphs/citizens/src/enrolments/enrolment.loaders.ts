import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderById, loaderByKey, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import type { EnrolmentState } from './enrolment.rules.ts';

export interface EnrolmentRow {
  id: string;
  citizenId: string;
  state: EnrolmentState;
  since: Date;
  startedAt: Date;
  endedAt: Date | null;
  criteria: string[];
  exitReason: string | null;
  exitAssessment: string | null;
  previousId: string | null;
  parallelToId: string | null;
  version: number;
}

const COLUMNS = `e.id, e.state, e.since, e.started_at AS "startedAt", e.ended_at AS "endedAt", e.criteria,
    e.exit_reason AS "exitReason", e.exit_assessment AS "exitAssessment", e.previous_id AS "previousId",
    e.parallel_to_id AS "parallelToId", e.version`;
const BY_ID = `SELECT e.citizen_id AS "citizenId", ${COLUMNS} FROM enrolment e WHERE e.id = ANY ($1)`;
const CHAINS = `
  SELECT r.citizen_id AS "citizenId", ${COLUMNS}
  FROM records_of($1) r JOIN enrolment e ON e.citizen_id = r.record_id
  ORDER BY e.started_at DESC, e.id DESC`;

export interface InclusionAssessmentRow {
  id: string;
  citizenId: string;
  criteria: string[];
  reason: string;
  assessedAt: Date;
  assessedBy: string | null;
}

const ASSESSMENT = `a.id, a.criteria, a.reason, a.assessed_at AS "assessedAt", a.assessed_by AS "assessedBy"`;
const ASSESSMENTS = `SELECT a.citizen_id AS "citizenId", ${ASSESSMENT} FROM inclusion_assessment a WHERE a.id = ANY ($1)`;
const NEWEST_ASSESSMENTS = `
  SELECT DISTINCT ON (r.citizen_id) r.citizen_id AS "citizenId", newest.*
  FROM records_of($1) r CROSS JOIN LATERAL (
    SELECT ${ASSESSMENT} FROM inclusion_assessment a
    WHERE a.citizen_id = r.record_id ORDER BY a.assessed_at DESC, a.id DESC LIMIT 1
  ) newest
  ORDER BY r.citizen_id, newest."assessedAt" DESC, newest.id DESC`;

const keyOf = ({ citizenId }: { citizenId: string }) => citizenId;

export function createEnrolmentLoaders({ sql }: Pick<OperationContext, 'sql'>) {
  const enrolmentById = loaderById((ids) => sql<EnrolmentRow>(BY_ID, [ids]));
  return {
    enrolmentById,
    /** Newest first. Whoever asks for the earlier ones of a chain finds them read already. */
    enrolmentsByCitizen: loaderListByKey(async (ids) => {
      const rows = await sql<EnrolmentRow>(CHAINS, [ids]);
      for (const row of rows) enrolmentById.prime(row.id, row);
      return rows;
    }, keyOf),
    inclusionAssessmentById: loaderById((ids) => sql<InclusionAssessmentRow>(ASSESSMENTS, [ids])),
    inclusionAssessmentByCitizen: loaderByKey((ids) => sql<InclusionAssessmentRow>(NEWEST_ASSESSMENTS, [ids]), keyOf),
  };
}
