import { runSubgraph } from '@tvaers/kit/graphql/run-subgraph';
import { readSettings } from './config.ts';
import { interventionsSubgraph } from './interventions-subgraph.ts';
import { issuerKeys } from './sign-in/issuer-keys.ts';
import { machineTokens } from './sign-in/machine-token.ts';

const settings = readSettings();
const verifyToken = machineTokens({
  issuer: settings.IDENTITY_ISSUER,
  audience: settings.IDENTITY_AUDIENCE,
  algorithms: settings.IDENTITY_ALGORITHMS,
  keys: issuerKeys(settings.IDENTITY_ISSUER, settings.JWKS_URL ?? null),
});
await runSubgraph(interventionsSubgraph(verifyToken), settings);
