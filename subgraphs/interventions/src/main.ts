import { runSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { startInterventions } from './start.ts';

await runSubgraph(startInterventions);
