import type { QueryConfig } from 'pg';
import { namedStatement } from '../database/named-statement.ts';
import type { Disclosures } from './disclosures.ts';
import type { OperationIdentity } from './operation-context.ts';

const INSERT = `
  INSERT INTO access_event (subject, name, role, organisation_id, staff_member_id, citizen_id, operation, data_classes,
    purpose, basis, outcome, correlation_id, subgraph)
  SELECT $1, $2, $3, $4, $5, shown."citizenId", $6, shown."dataClasses", $7, $8, 'allowed', $9, $10
  FROM jsonb_to_recordset($11) AS shown("citizenId" uuid, "dataClasses" text[])`;

/** What entitled the viewer is not known yet: the rules on who may see what come with the access policy. */
const BASIS = 'unspecified';

/** One row for each citizen an operation has shown, as one statement for the operation's own transaction. */
export function accessLogStatement(
  { viewer, operation, correlationId, subgraph }: OperationIdentity,
  disclosures: Disclosures,
): QueryConfig {
  const { subject, name, role, organisationId, staffMemberId, purpose } = viewer;
  return namedStatement(INSERT, [
    ...[subject, name, role, organisationId, staffMemberId],
    ...[operation, purpose, BASIS, correlationId, subgraph],
    JSON.stringify(disclosures.list()),
  ]);
}
