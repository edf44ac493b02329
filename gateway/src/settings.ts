import { createPrivateKey, type KeyObject } from 'node:crypto';
import { ROLES, type Role } from '@tvaers/contract/roles';
import { listeningSettings, portSetting, publicKeysSetting, switchSetting } from '@tvaers/kit/runtime/config';
import { telemetrySettings } from '@tvaers/kit/runtime/telemetry/start-telemetry';
import { z } from 'zod';
import { ENGINES } from './engine/graph-engine.ts';

/** A JSON object of texts, such as `{"plans":"http://127.0.0.1:4103/graphql"}`. */
const jsonOfTexts = (what: string) =>
  z
    .string()
    .default('{}')
    .transform((text, context): Record<string, string> => {
      try {
        return z.record(z.string(), z.string()).parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: 'custom', message: `is not a JSON object of ${what}` });
        return z.NEVER;
      }
    });

const commaList = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((list) => list.split(',').flatMap((part) => part.trim() || []));

const privateKey = z.string().transform((text, context): KeyObject => {
  try {
    const key = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, without the text: it is a secret.
  }
  context.addIssue({ code: 'custom', message: 'is not an Ed25519 private key (base64 of PKCS8 DER)' });
  return z.NEVER;
});

const atMost = (fallback: number) => z.coerce.number().int().positive().default(fallback);

const budgetsOfRoles = z
  .string()
  .default('{}')
  .transform((text, context): Partial<Record<Role, number>> => {
    try {
      return z.partialRecord(z.enum(ROLES), z.int().positive()).parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: `is not a JSON object of ${ROLES.join(', ')} to whole numbers` });
      return z.NEVER;
    }
  });

const orNone = (fallback: number) => z.coerce.number().int().nonnegative().default(fallback);

/** Only signatures that those who check them cannot make. */
const ALGORITHMS = ['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'EdDSA'];
const algorithms = commaList('ES256').refine(
  (list) => list.length > 0 && list.every((one) => ALGORITHMS.includes(one)),
  {
    message: `is not a comma list of ${ALGORITHMS.join(', ')}`,
  },
);

/** Who signs in, and how the gateway vouches for them. Not read in open mode. */
export const SIGN_IN_SETTINGS = {
  GATEWAY_PRIVATE_KEY: privateKey.describe('Ed25519 key that signs viewer envelopes, base64 of PKCS8 DER'),
  EMERGENCY_PUBLIC_KEYS: publicKeysSetting.describe(
    'Ed25519 public keys of those who sign emergency grants (citizens), comma list of base64 SPKI DER',
  ),
  IDENTITY_ISSUER: z.url().describe('Issuer whose tokens are believed'),
  IDENTITY_AUDIENCE: z.string().default('tvaers').describe('Audience a token must be for'),
  IDENTITY_ALGORITHMS: algorithms.describe('Comma list of signature algorithms believed'),
  JWKS_URL: z.url().optional().describe("Address of the issuer's keys; found by OIDC discovery when not set"),
};

/** All other settings. The README's table of both is tested against them. */
export const SETTINGS = {
  PORT: portSetting(4000).describe('Port to listen on; 0 takes a free one'),
  HOST: listeningSettings.HOST.describe('Address to listen on'),
  LOG_LEVEL: listeningSettings.LOG_LEVEL.describe('`silent`, `error`, `warn`, `info` or `debug`'),
  SUPERGRAPH_PATH: z.string().default('schema/supergraph.graphql').describe('File of the composed supergraph'),
  SUPERGRAPH_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("Address of the composed supergraph, such as a registry's, before the file"),
  SUPERGRAPH_POLL_MS: z.coerce
    .number()
    .int()
    .nonnegative()
    .default(5000)
    .describe('Pause between two looks at the supergraph; 0 looks once'),
  SUPERGRAPH_COPY: z
    .string()
    .optional()
    .describe('File for the signed copy of the last good supergraph; none is kept when not set'),
  SUBGRAPH_URLS: jsonOfTexts('subgraph name to address').describe(
    'JSON of subgraph name to address, before the addresses in the supergraph',
  ),
  SUBGRAPH_SOCKETS: jsonOfTexts('subgraph name to Unix socket').describe(
    'JSON of subgraph name to the Unix socket it listens on, for those on the same machine',
  ),
  GATEWAY_ENGINE: z.enum(ENGINES).default('own').describe('`own`, or `reference`, the stock engine'),
  CORS_ORIGINS: commaList('').describe('Comma list of origins whose pages may read answers'),
  INTROSPECTION: z
    .enum(['off', 'granted', 'on'])
    .default('granted')
    .describe(
      'Who may read the schema: nobody (`off`), tokens with the scope `schema:read` (`granted`), or everybody (`on`)',
    ),
  DOCUMENTS: z
    .enum(['trusted', 'any'])
    .default('trusted')
    .describe('What apps without the scope `document:any` may run: documents of their own build (`trusted`), or `any`'),
  TRUSTED_DOCUMENTS: z
    .string()
    .optional()
    .describe('Folder of JSON files `{ app, version, documents }`, beside what built front-ends bring along'),
  TRUSTED_DOCUMENTS_POLL_MS: z.coerce
    .number()
    .int()
    .nonnegative()
    .default(5000)
    .describe('Pause between two looks whether apps have published other documents; 0 looks once'),
  MAX_BODY_BYTES: atMost(256 * 1024).describe('Largest request body'),
  MAX_TOKENS: atMost(1000).describe('Most tokens of one document'),
  MAX_DEPTH: atMost(12).describe('Most levels of fields'),
  MAX_INTROSPECTION_DEPTH: atMost(16).describe('Most levels of introspection; tools need 15'),
  MAX_FIELDS: atMost(1000).describe('Most fields of one operation, fragments written out'),
  MAX_ALIASES: atMost(15).describe('Most aliases of one operation, fragments written out'),
  MAX_ROOT_FIELDS: atMost(10).describe('Most root fields of one operation'),
  MAX_DIRECTIVES: atMost(20).describe('Most directives of one operation'),
  MAX_PAGE_SIZE: atMost(100).describe('Most rows of one page, the `first` of a field'),
  COST_BUDGET: atMost(5000).describe('Most that one operation may be estimated to cost'),
  COST_BUDGET_OF_ROLE: budgetsOfRoles.describe('JSON of role to its own budget, such as `{"citizen":1000}`'),
  REQUESTS_PER_MINUTE: orNone(600).describe('Most requests of one person by one app; `0` is no limit'),
  MISTAKES_PER_MINUTE: orNone(30).describe('Most of them that are refused for what they say; `0` is no limit'),
  QUERY_DEADLINE_MS: atMost(2000).describe('Longest wait for one subgraph request that reads'),
  MUTATION_DEADLINE_MS: atMost(5000).describe('Longest wait for one subgraph request that writes'),
  OPERATION_DEADLINE_MS: atMost(8000).describe('Longest wait for a whole operation'),
  SUBGRAPH_CONNECTIONS: atMost(64).describe('Most requests to one subgraph at once, each on a socket of its own'),
  SUBGRAPH_QUEUE: atMost(512).describe('Most requests that wait for one of these sockets; more are refused at once'),
  SUBGRAPH_MAX_BYTES: atMost(5 * 1024 * 1024).describe('Largest answer of a subgraph'),
  SUBGRAPH_MAX_ENTITIES: atMost(200).describe('Most entities asked for in one subgraph request; more go in several'),
  STOP_NOTICE_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(5000)
    .describe('How long to be not ready, and still answer, before stopping: as long as balancers need to notice'),
  DRAIN_MS: atMost(25_000).describe('Longest wait for running requests when stopping'),
  ...telemetrySettings,
  TRUST_TRACEPARENT: switchSetting(false).describe(
    '`on` goes on with the trace a client names; only behind a proxy of ours',
  ),
  KNOWN_OPERATIONS: commaList('schema/operations').describe(
    'Comma list of files and folders of documents whose operations stand by their names in figures, traces and log',
  ),
  PLAYGROUND_DIR: z.string().default('gateway/playground/dist').describe('Folder of the built playground'),
  CLIENT_DIRS: jsonOfTexts('client name to folder').describe('JSON of front-end name to the folder of its built files'),
};
