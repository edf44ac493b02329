import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import { sqlOf } from './house-sql.ts';

/** Where an id that an argument takes is born; arguments not listed name a citizen. */
const TABLE_OF: Record<string, [SubgraphName, string]> = {
  contactId: ['citizens', 'contact'],
  consentId: ['citizens', 'consent'],
  blockId: ['citizens', 'block'],
  enrolmentId: ['citizens', 'enrolment'],
  emergencyAccessId: ['citizens', 'emergency_access'],
  accessDecisionId: ['citizens', 'access_decision'],
  guardianshipId: ['citizens', 'guardianship'],
  planId: ['plans', 'joint_plan'],
  taskId: ['plans', 'task'],
  transitionId: ['plans', 'transition'],
  appointmentId: ['interventions', 'appointment'],
  interventionId: ['interventions', 'intervention'],
};

/** The id of something about this citizen that an argument of this name takes, null where there is nothing of the kind. */
export async function idFor(argument: string, citizenId: string): Promise<string | null> {
  const place = TABLE_OF[argument];
  if (!place) return /citizenId|keptId|mergedId|^id$/.test(argument) ? citizenId : null;
  const [sector, table] = place;
  const [row] = await sqlOf<{ id: string }>(
    sector,
    `SELECT id FROM ${table} WHERE citizen_id = $1 ORDER BY id LIMIT 1`,
    [citizenId],
  );
  return row?.id ?? null;
}
