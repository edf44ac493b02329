import { idOf } from '@tvaers/kit/seeding/ids';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';
import {
  DATA_CLASS_OF,
  type InterventionMethod,
  type InterventionState,
} from '../src/interventions/intervention.rules.ts';

export const PROVIDER = idOf('provider');

interface CourseDraft {
  method?: InterventionMethod;
  state?: InterventionState;
  title?: string;
  startedOn?: string;
  legalBasis?: string | null;
}

/** Gives a citizen a course, as a test wants it, and answers its id. */
export async function addCourse(
  subgraph: TestSubgraph,
  citizenId: string,
  {
    method = 'GENERAL',
    state = 'ACTIVE',
    title = 'Forløb',
    startedOn = '2026-05-22',
    legalBasis = null,
  }: CourseDraft = {},
): Promise<string> {
  const [course] = await subgraph.sql<{ id: string }>(
    `INSERT INTO intervention (id, citizen_id, data_class, method, title, state, started_on, ended_on, provider_id,
       decision_legal_basis)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      ...[citizenId, DATA_CLASS_OF[method], method, title, state, state === 'PLANNED' ? null : startedOn],
      ...[state === 'ENDED' ? '2026-10-01' : null, PROVIDER, legalBasis],
    ],
  );
  return course?.id ?? '';
}
