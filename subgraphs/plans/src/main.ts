import { runSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { subgraphSettings } from '@tvaers/kit/graphql/subgraph-config';
import { readConfig } from '@tvaers/kit/runtime/config';
import { plansSubgraph } from './plans-subgraph.ts';

await runSubgraph(plansSubgraph, readConfig(subgraphSettings));
