import { runSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { readSettings } from './config.ts';
import { staffSubgraph } from './staff-subgraph.ts';

await runSubgraph(staffSubgraph, readSettings());
