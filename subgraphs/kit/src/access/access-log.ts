import type { QueryConfig } from 'pg';
import { namedStatement } from '../database/named-statement.ts';
import type { Disclosures } from './disclosures.ts';
import type { OperationIdentity } from './operation-context.ts';

const INSERT = `
  INSERT INTO access_event (subject, name, role, organisation_id, staff_member_id, viewer_citizen_id, citizen_id,
    operation, activity, data_classes, purpose, basis, outcome, correlation_id, subgraph)
  SELECT $1, $2, $3, $4, $5, $6, shown."citizenId", $7, $8, shown."dataClasses", $9, $10, shown.outcome, $11, $12
  FROM jsonb_to_recordset($13) AS shown("citizenId" uuid, "dataClasses" text[], outcome text)`;

/** What entitled the viewer is not known yet: the rules on who may see what come with the access policy. */
const BASIS = 'unspecified';

/** One row for each citizen and outcome of an operation, as one statement for the operation's own transaction. */
export function accessLogStatement(
  { viewer, operation, correlationId, subgraph }: OperationIdentity,
  disclosures: Disclosures,
): QueryConfig {
  const { subject, name, role, organisationId, staffMemberId, citizenId, purpose } = viewer;
  return namedStatement(INSERT, [
    ...[subject, name, role, organisationId, staffMemberId, citizenId],
    ...[operation, disclosures.activity, purpose, BASIS, correlationId, subgraph],
    JSON.stringify(disclosures.list()),
  ]);
}
