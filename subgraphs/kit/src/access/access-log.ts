import { classesIn } from '@tvaers/contract/data-classes';
import type { QueryConfig } from 'pg';
import { namedStatement } from '../database/named-statement.ts';
import type { Disclosure, Disclosures } from './disclosures.ts';
import type { OperationContext } from './operation-context.ts';

const INSERT = `
  INSERT INTO access_event (subject, name, role, organisation_id, staff_member_id, viewer_citizen_id, citizen_ids,
    operation, activity, data_classes, purpose, basis, basis_ref, outcome, correlation_id, subgraph)
  SELECT $1, $2, $3, $4, $5, $6, "citizenIds", $7, $8, "dataClasses", purpose, basis, "basisRef", outcome, $9, $10
  FROM jsonb_to_recordset($11) AS shown ("citizenIds" uuid[], "dataClasses" text[], purpose text, basis text,
    "basisRef" text, outcome text)`;

type Logged = Pick<OperationContext, 'viewer' | 'operation' | 'correlationId' | 'subgraph' | 'access'>;

/** What an operation gave and refused, as one statement for its own transaction: a row for all whom it is the same of. */
export function accessLogStatement(context: Logged, disclosures: Disclosures): QueryConfig {
  const { viewer, operation, correlationId, subgraph } = context;
  const { subject, name, role, organisationId, staffMemberId, citizenId } = viewer;
  return namedStatement(INSERT, [
    ...[subject, name, role, organisationId, staffMemberId, citizenId],
    ...[operation, disclosures.activity, correlationId, subgraph],
    JSON.stringify(groupsOf(context, disclosures)),
  ]);
}

/** Those together of whom the same was shown on the same ground: on a caseload that is almost everybody. */
function groupsOf(context: Logged, disclosures: Disclosures) {
  const groups = new Map<string, { citizenIds: string[] }>();
  for (const disclosure of disclosures.list()) {
    const ground = groundOf(context, disclosure);
    const key = `${disclosure.outcome} ${disclosure.mask} ${ground.purpose} ${ground.basisRef} ${ground.basis}`;
    const known = groups.get(key);
    if (known) known.citizenIds.push(disclosure.citizenId);
    else groups.set(key, groupOf(disclosure, ground));
  }
  return [...groups.values()];
}

const groupOf = ({ citizenId, mask, outcome }: Disclosure, ground: ReturnType<typeof groundOf>) => ({
  citizenIds: [citizenId],
  dataClasses: classesIn(mask),
  outcome,
  ...ground,
});

/** By which rules it was shown, and why: what was held back had no ground. */
function groundOf({ access, viewer }: Logged, { citizenId, mask, outcome }: Disclosure) {
  return {
    purpose: access.isEmergency(citizenId, mask) ? ('emergency' as const) : viewer.purpose,
    basis: outcome === 'allowed' ? access.basisOf(citizenId, mask) : 'none',
    basisRef: (viewer.emergency?.citizenId === citizenId && viewer.emergency.grantId) || null,
  };
}
