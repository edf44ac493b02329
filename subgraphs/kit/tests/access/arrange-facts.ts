import type { FactKind } from '@tvaers/contract/access-facts';
import type { Viewer } from '@tvaers/contract/viewer';
import type { TestSubgraph } from '../../src/testing/test-subgraph.ts';

interface Fact {
  kind: FactKind;
  citizenId: string;
  /** Whom it names; everybody for a block, nobody at all for a restriction. */
  to?: Pick<Viewer, 'staffMemberId' | 'organisationId'> | null;
  by?: 'staffMember' | 'organisation';
  validFrom?: string;
  validTo?: string | null;
  classes?: number;
}

/** Puts one fact into the copy of a subgraph, as its owner would have told it; answers its id. */
export async function arrangeFact(
  subgraph: TestSubgraph,
  { kind, citizenId, to = null, by = 'staffMember', classes = -1, ...times }: Fact,
): Promise<string> {
  const [row] = await subgraph.sql<{ factId: string }>(
    `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, organisation_id, classes,
       valid_from, valid_to)
     VALUES ('citizens', gen_random_uuid(), 1, $1, $2, $3, $4, $5, coalesce($6::timestamptz, now() - interval '1 hour'), $7)
     RETURNING fact_id AS "factId"`,
    [
      ...[kind, citizenId],
      ...[by === 'staffMember' ? to?.staffMemberId : null, by === 'organisation' ? to?.organisationId : null],
      ...[classes, times.validFrom ?? null, times.validTo ?? null],
    ],
  );
  return row?.factId ?? '';
}

/** All owners of facts were heard `secondsAgo`; without it, in a time that never ends. */
export const hearEverybody = (subgraph: TestSubgraph, secondsAgo?: number) =>
  subgraph.sql(
    `INSERT INTO access_fact_source
     SELECT unnest('{citizens,interventions,staff}'::text[]),
       CASE WHEN $1::integer IS NULL THEN 'infinity'::timestamptz ELSE now() - make_interval(secs => $1) END
     ON CONFLICT (source) DO UPDATE SET heard_of = excluded.heard_of`,
    [secondsAgo ?? null],
  );
