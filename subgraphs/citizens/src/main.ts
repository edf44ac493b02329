import { runSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { citizensSubgraph } from './citizens-subgraph.ts';
import { readSettings } from './config.ts';

await runSubgraph(citizensSubgraph, readSettings());
