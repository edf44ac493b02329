import { runSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { defineCitizensSubgraph } from './citizens-subgraph.ts';
import { readSettings } from './config.ts';

const settings = readSettings();
const definition = defineCitizensSubgraph({
  unitId: settings.UNIT_ORGANISATION_ID,
  emergencyKey: settings.EMERGENCY_PRIVATE_KEY,
});
await runSubgraph(definition, settings);
