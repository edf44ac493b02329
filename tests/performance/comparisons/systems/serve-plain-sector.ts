/** One sector as its stock server would be written: `serve-plain-sector.ts NAME PORT DATABASE_URL`. */
import http from 'node:http';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { Pool } from 'pg';
import { PLAIN_SDL } from './plain-sdl.ts';
import { PLAIN_SECTORS, type PlainContext } from './plain-sectors.ts';

const [name = '', port, connectionString] = process.argv.slice(2);
const pool = new Pool({ connectionString, max: 10, idleTimeoutMillis: 0 });
const sector = PLAIN_SECTORS[name];
if (!sector) throw new Error(`There is no sector ${name}.`);

// The stock server closes a connection after 5 idle seconds, at the very moment at which its gateway may ask again.
const createServer = http.createServer as (...made: unknown[]) => http.Server;
http.createServer = ((...made: unknown[]) =>
  Object.assign(createServer(...made), { keepAliveTimeout: 120_000 })) as typeof http.createServer;

const schema = buildSubgraphSchema({ typeDefs: parse(PLAIN_SDL[name] ?? ''), resolvers: sector.resolvers as never });
await startStandaloneServer(new ApolloServer<PlainContext>({ schema }), {
  listen: { host: '127.0.0.1', port: Number(port) },
  context: async () => ({ loaders: sector.createLoaders(pool) }),
});
