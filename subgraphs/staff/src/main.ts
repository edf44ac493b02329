import { runSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { startStaff } from './start.ts';

await runSubgraph(startStaff);
