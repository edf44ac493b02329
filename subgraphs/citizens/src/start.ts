import { type StartSubgraph, startSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { defineCitizensSubgraph } from './citizens-subgraph.ts';
import { readSettings } from './config.ts';

export const startCitizens: StartSubgraph = (environment) => {
  const settings = readSettings(environment);
  const definition = defineCitizensSubgraph({
    unitId: settings.UNIT_ORGANISATION_ID,
    emergencyKey: settings.EMERGENCY_PRIVATE_KEY,
  });
  return startSubgraph(definition, settings);
};
