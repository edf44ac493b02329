import { runSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { startPlans } from './start.ts';

await runSubgraph(startPlans);
