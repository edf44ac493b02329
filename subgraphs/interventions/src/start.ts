import { type StartSubgraph, startSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { readSettings } from './config.ts';
import { interventionsSubgraph } from './interventions-subgraph.ts';
import { issuerKeys } from './sign-in/issuer-keys.ts';
import { machineTokens } from './sign-in/machine-token.ts';

export const startInterventions: StartSubgraph = (environment) => {
  const settings = readSettings(environment);
  const verifyToken = machineTokens({
    issuer: settings.IDENTITY_ISSUER,
    audience: settings.IDENTITY_AUDIENCE,
    algorithms: settings.IDENTITY_ALGORITHMS,
    keys: issuerKeys(settings.IDENTITY_ISSUER, settings.JWKS_URL ?? null),
  });
  return startSubgraph(interventionsSubgraph(verifyToken), settings);
};
