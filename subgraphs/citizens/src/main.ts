import { runSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { startCitizens } from './start.ts';

await runSubgraph(startCitizens);
