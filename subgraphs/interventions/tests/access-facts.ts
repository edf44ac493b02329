import type { FactKind } from '@tvaers/contract/access-facts';
import { FACT_OWNERS } from '@tvaers/contract/access-facts';
import { tellAllFacts } from '@tvaers/kit/access/facts/tell-facts';
import { systemViewer } from '@tvaers/kit/events/system-viewer';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';

/** As if every owner of facts had just said that it is there. */
export const hearOwners = (subgraph: TestSubgraph) =>
  subgraph.sql(`INSERT INTO access_fact_source SELECT unnest(ARRAY['citizens', 'staff']), 'infinity'`);

/** What another subgraph told: of an organisation, all classes, from yesterday on. */
export const tellFact = (subgraph: TestSubgraph, kind: FactKind, citizenId: string, organisationId: string) =>
  subgraph.sql(
    `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, organisation_id, classes, valid_from)
     VALUES ($1, gen_random_uuid(), 1, $2, $3, $4, -1, now() - interval '1 day')`,
    [FACT_OWNERS[kind], kind, citizenId, organisationId],
  );

/** The facts that this subgraph's own rows make, as its jobs tell them. */
export const tellOwnFacts = (subgraph: TestSubgraph) =>
  subgraph.run(systemViewer('interventions'), (context) => tellAllFacts(context));
