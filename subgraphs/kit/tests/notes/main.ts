import { runSubgraph, startSubgraph } from '../../src/graphql/run-subgraph.ts';
import { subgraphSettings } from '../../src/graphql/subgraph-config.ts';
import { readConfig } from '../../src/runtime/config.ts';
import { notesSubgraph } from './notes-subgraph.ts';

await runSubgraph((environment) => startSubgraph(notesSubgraph, readConfig(subgraphSettings, environment)));
