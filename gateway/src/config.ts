import type { KeyObject } from 'node:crypto';
import { parseConfig } from '@tvaers/kit/runtime/config';
import type { TelemetrySettings } from '@tvaers/kit/runtime/telemetry/start-telemetry';
import type { z } from 'zod';
import type { EngineName } from './engine/graph-engine.ts';
import type { CostBudgets } from './pipeline/limit-cost.ts';
import type { WhoReadsSchema } from './pipeline/limit-introspection.ts';
import type { OperationLimits } from './pipeline/limit-operation.ts';
import type { RateLimits } from './pipeline/limit-rate.ts';
import type { DocumentsTaken } from './pipeline/take-document.ts';
import { SETTINGS, SIGN_IN_SETTINGS } from './settings.ts';
import type { TokenVerifierOptions } from './sign-in/token-verifier.ts';
import type { Fetchers } from './subgraph-request/in-process.ts';

/** Where the graph comes from. */
export interface SupergraphSettings {
  path: string;
  /** Goes before the file. */
  url: string | null;
  /** Pause between two looks; 0 looks once. */
  pollMilliseconds: number;
  /** File of the signed copy. */
  copyPath: string | null;
}

export interface GatewayConfig {
  host: string;
  port: number;
  logLevel: string;
  supergraph: SupergraphSettings;
  subgraphUrls: Readonly<Record<string, string>>;
  engine: EngineName;
  /** Null in open mode: nobody signs in, and no subgraph is told who asks. */
  signIn: { identity: TokenVerifierOptions; privateKey: KeyObject; emergencyKeys: readonly KeyObject[] } | null;
  corsOrigins: readonly string[];
  introspection: WhoReadsSchema;
  documents: { taken: DocumentsTaken; folder: string | null; pollMilliseconds: number };
  maxBodyBytes: number;
  limits: OperationLimits;
  budgets: CostBudgets;
  rates: RateLimits;
  /** Milliseconds. */
  deadlines: { query: number; mutation: number; operation: number };
  subgraph: {
    connections: number;
    queued: number;
    maxResponseBytes: number;
    maxEntities: number;
    sockets?: Readonly<Record<string, string>>;
    /** Sectors that run in this process. */
    fetchers?: Fetchers;
  };
  stop: { noticeMilliseconds: number; drainMilliseconds: number };
  telemetry: TelemetrySettings;
  /** Files and folders of the documents whose names may stand in figures. */
  knownOperations: readonly string[];
  /** Whether a trace that a client names is gone on with. */
  trustTraceParent: boolean;
  playgroundDir: string;
  clientDirs: Readonly<Record<string, string>>;
}

type Settings = z.output<z.ZodObject<typeof SETTINGS>>;

const fromSettings = (env: Settings): Omit<GatewayConfig, 'signIn'> => ({
  host: env.HOST,
  port: env.PORT,
  logLevel: env.LOG_LEVEL,
  supergraph: {
    path: env.SUPERGRAPH_PATH,
    url: env.SUPERGRAPH_URL ?? null,
    pollMilliseconds: env.SUPERGRAPH_POLL_MS,
    copyPath: env.SUPERGRAPH_COPY ?? null,
  },
  subgraphUrls: env.SUBGRAPH_URLS,
  engine: env.GATEWAY_ENGINE,
  corsOrigins: env.CORS_ORIGINS,
  introspection: env.INTROSPECTION,
  documents: {
    taken: env.DOCUMENTS,
    folder: env.TRUSTED_DOCUMENTS ?? null,
    pollMilliseconds: env.TRUSTED_DOCUMENTS_POLL_MS,
  },
  maxBodyBytes: env.MAX_BODY_BYTES,
  limits: {
    maxTokens: env.MAX_TOKENS,
    maxDepth: env.MAX_DEPTH,
    maxIntrospectionDepth: env.MAX_INTROSPECTION_DEPTH,
    maxFields: env.MAX_FIELDS,
    maxAliases: env.MAX_ALIASES,
    maxRootFields: env.MAX_ROOT_FIELDS,
    maxDirectives: env.MAX_DIRECTIVES,
    maxPageSize: env.MAX_PAGE_SIZE,
  },
  budgets: { budget: env.COST_BUDGET, ofRole: env.COST_BUDGET_OF_ROLE },
  rates: { requestsPerMinute: env.REQUESTS_PER_MINUTE, mistakesPerMinute: env.MISTAKES_PER_MINUTE },
  deadlines: { query: env.QUERY_DEADLINE_MS, mutation: env.MUTATION_DEADLINE_MS, operation: env.OPERATION_DEADLINE_MS },
  subgraph: {
    connections: env.SUBGRAPH_CONNECTIONS,
    queued: env.SUBGRAPH_QUEUE,
    maxResponseBytes: env.SUBGRAPH_MAX_BYTES,
    maxEntities: env.SUBGRAPH_MAX_ENTITIES,
    sockets: env.SUBGRAPH_SOCKETS,
  },
  stop: { noticeMilliseconds: env.STOP_NOTICE_MS, drainMilliseconds: env.DRAIN_MS },
  telemetry: env,
  knownOperations: env.KNOWN_OPERATIONS,
  trustTraceParent: env.TRUST_TRACEPARENT,
  playgroundDir: env.PLAYGROUND_DIR,
  clientDirs: env.CLIENT_DIRS,
});

/** Reads the whole environment at once; throws `ConfigurationError` with every mistake in it. */
export function readGatewayConfig(environment: NodeJS.ProcessEnv): GatewayConfig {
  const env = parseConfig({ ...SETTINGS, ...SIGN_IN_SETTINGS }, environment);
  const identity = {
    issuer: env.IDENTITY_ISSUER,
    audience: env.IDENTITY_AUDIENCE,
    algorithms: env.IDENTITY_ALGORITHMS,
    jwksUrl: env.JWKS_URL ?? null,
  };
  const { GATEWAY_PRIVATE_KEY: privateKey, EMERGENCY_PUBLIC_KEYS: emergencyKeys } = env;
  return { ...fromSettings(env), signIn: { identity, privateKey, emergencyKeys } };
}

/**
 * The same without sign-in and envelopes, for composition tests and benchmarks on any supergraph. Listens on the loopback
 * whatever `HOST` says, shows its schema, and stops at once: no balancer has to notice.
 */
export function readOpenConfig(environment: NodeJS.ProcessEnv): GatewayConfig {
  const env = parseConfig(SETTINGS, environment);
  const { stop, ...settings } = fromSettings(env);
  return {
    ...settings,
    host: '127.0.0.1',
    introspection: 'on',
    knownOperations: [],
    stop: { ...stop, noticeMilliseconds: 0 },
    signIn: null,
  };
}
