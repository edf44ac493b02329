import type { ApolloServer } from '@apollo/server';
import type { Logger } from '@tvaers/kit/runtime/logger';
import type { GraphQLSchema } from 'graphql';
import type { GatewayConfig } from '../config.ts';
import type { OperationContext } from '../operation-context.ts';
import type { Sector } from '../subgraph-request/sector.ts';
import type { SupergraphFacts } from '../supergraph/read-supergraph.ts';
import { createEngine } from './choose-engine.ts';
import { createGraphqlServer } from './graphql-server.ts';
import type { GraphDescription } from './plan/describe-graph.ts';
import type { PlanStore } from './plan/plan-store.ts';
import type { PlanWatch } from './plan/watch-plans.ts';

/** What of the configuration a server is built from. Plain data, so that another thread can build the same. */
export type ServerSettings = Pick<GatewayConfig, 'engine' | 'limits' | 'budgets' | 'introspection'>;

export interface BootOptions {
  facts: SupergraphFacts;
  settings: ServerSettings;
  sectorOf: (name: string) => Sector;
  logger: Logger;
  watch: PlanWatch;
  plans?: PlanStore | undefined;
  description?: GraphDescription | undefined;
}

export interface BootedServer {
  server: ApolloServer<OperationContext>;
  /** What clients see. */
  apiSchema: GraphQLSchema;
}

/** Builds engine and server for one graph and starts them. Throws when the engine does not take the graph. */
export async function bootServer({ facts, settings, logger, ...parts }: BootOptions): Promise<BootedServer> {
  const engine = await createEngine(settings.engine, { sdl: facts.sdl, logger, ...parts });
  let apiSchema: GraphQLSchema | undefined;
  engine.onSchemaLoadOrUpdate((loaded) => {
    apiSchema = loaded.apiSchema;
  });
  const server = createGraphqlServer({ ...settings, engine, graph: facts, logger });
  await server.start();
  if (!apiSchema) throw new Error('the engine has loaded no schema');
  return { server, apiSchema };
}
