import { classMask } from '@tvaers/contract/data-classes';
import type { QueryConfig } from 'pg';
import { namedStatement } from '../database/named-statement.ts';
import type { Disclosures } from './disclosures.ts';
import type { OperationContext } from './operation-context.ts';

const INSERT = `
  INSERT INTO access_event (subject, name, role, organisation_id, staff_member_id, viewer_citizen_id, citizen_id,
    operation, activity, data_classes, purpose, basis, basis_ref, outcome, correlation_id, subgraph)
  SELECT $1, $2, $3, $4, $5, $6, shown."citizenId", $7, $8, shown."dataClasses", shown.purpose, shown.basis,
    shown."basisRef", shown.outcome, $9, $10
  FROM jsonb_to_recordset($11) AS shown("citizenId" uuid, "dataClasses" text[], purpose text, basis text,
    "basisRef" text, outcome text)`;

type Logged = Pick<OperationContext, 'viewer' | 'operation' | 'correlationId' | 'subgraph' | 'access'>;

/** One row for each citizen and outcome of an operation, as one statement for the operation's own transaction. */
export function accessLogStatement(context: Logged, disclosures: Disclosures): QueryConfig {
  const { viewer, operation, correlationId, subgraph } = context;
  const { subject, name, role, organisationId, staffMemberId, citizenId } = viewer;
  return namedStatement(INSERT, [
    ...[subject, name, role, organisationId, staffMemberId, citizenId],
    ...[operation, disclosures.activity, correlationId, subgraph],
    JSON.stringify(disclosures.list().map((row) => ({ ...row, ...groundOf(context, row) }))),
  ]);
}

/** By which rules it was shown, and why: what was held back had no ground. */
function groundOf({ access, viewer }: Logged, row: ReturnType<Disclosures['list']>[number]) {
  const { citizenId, dataClasses, outcome } = row;
  const classes = dataClasses.reduce((mask, one) => mask | classMask(one), 0);
  const isEmergency = access.isEmergency(citizenId, classes);
  return {
    purpose: isEmergency ? ('emergency' as const) : viewer.purpose,
    basis: outcome === 'allowed' ? access.basisOf(citizenId, classes) : 'none',
    basisRef: (viewer.emergency?.citizenId === citizenId && viewer.emergency.grantId) || null,
  };
}
