import { type StartSubgraph, startSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { subgraphSettings } from '@tvaers/kit/graphql/subgraph-config';
import { readConfig } from '@tvaers/kit/runtime/config';
import { plansSubgraph } from './plans-subgraph.ts';

/** No settings of its own: the kit's README lists those that every subgraph has. */
export const startPlans: StartSubgraph = (environment) =>
  startSubgraph(plansSubgraph, readConfig(subgraphSettings, environment));
