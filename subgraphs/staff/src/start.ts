import { type StartSubgraph, startSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { subgraphSettings } from '@tvaers/kit/graphql/subgraph-config';
import { readConfig } from '@tvaers/kit/runtime/config';
import { staffSubgraph } from './staff-subgraph.ts';

/** No settings of its own: the kit's README lists those that every subgraph has. */
export const startStaff: StartSubgraph = (environment) =>
  startSubgraph(staffSubgraph, readConfig(subgraphSettings, environment));
