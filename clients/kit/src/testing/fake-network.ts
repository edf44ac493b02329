import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  defaultFieldResolver,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import type { Sector } from '../graphql/sectors.ts';

/** What there is to be read: root fields as values, or as functions of their arguments. A null or missing field is null. */
export type World = Record<string, unknown>;

export interface FakeNetwork {
  fetch: typeof fetch;
  /** Sectors that do not answer, from the next request on. */
  dead: Set<Sector>;
  /** Sectors that have not heard recently who may see what, and keep everything back. */
  stale: Set<Sector>;
  /** What else is wrong, from the next request on. */
  trouble: 'offline' | 'signed-out' | 'never-answers' | 'answer-lost' | 'refuses-grants' | null;
  /** Names of the operations asked so far, and the headers of the last one. */
  asked: string[];
  headers: Headers;
}

/**
 * A gateway that answers out of a world of plain objects. It holds to the real supergraph: an operation that does not
 * fit fails, and of a dead sector the fields are null and one error tells, as the gateway does it.
 */
export function fakeNetwork(world: World): FakeNetwork {
  const network: FakeNetwork = {
    dead: new Set(),
    stale: new Set(),
    trouble: null,
    asked: [],
    headers: new Headers(),
    async fetch(_address, request) {
      if (network.trouble === 'offline') throw new TypeError('Failed to fetch');
      if (network.trouble === 'never-answers') return new Promise(() => undefined);
      network.headers = new Headers(request?.headers);
      if (network.trouble === 'signed-out') return json(401, { errors: [fault('UNAUTHENTICATED', 'Sign in anew.')] });
      if (network.trouble === 'refuses-grants' && network.headers.has('x-tvaers-emergency'))
        return json(400, { errors: [fault('BAD_REQUEST', 'The emergency grant has ended.')] });
      const { operationName, query, variables } = JSON.parse(String(request?.body));
      network.asked.push(operationName);
      const answered = await answer(world, network, query, variables);
      if (network.trouble === 'answer-lost') throw new TypeError('Failed to fetch');
      return json(200, answered);
    },
  };
  return network;
}

type Troubles = Pick<FakeNetwork, 'dead' | 'stale'>;

async function answer(world: World, { dead, stale }: Troubles, query: string, variables: Record<string, unknown>) {
  const document = parse(query);
  const mistakes = validate(supergraph(), document);
  if (mistakes.length > 0)
    return { errors: mistakes.map(({ message }) => fault('GRAPHQL_VALIDATION_FAILED', message)) };
  const silent = new Set<Sector>();
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (parent, args, context, place) => {
    const sector = sectorOf(place.parentType, place.fieldName);
    if (sector !== null && stale.has(sector)) throw new GraphQLError(STALE, { extensions: { code: 'FACTS_STALE' } });
    if (sector === null || !dead.has(sector)) return defaultFieldResolver(parent, args, context, place);
    silent.add(sector);
    return null;
  };
  const { data, errors = [] } = await execute({
    schema: supergraph(),
    document,
    rootValue: world,
    variableValues: variables,
    fieldResolver,
  });
  const outages = [...silent].map((sector) =>
    fault('SUBGRAPH_UNAVAILABLE', `${sector} is not answering right now; its part is missing.`),
  );
  const all = [
    ...outages,
    ...errors.map((error) => ({
      ...error.toJSON(),
      extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions, correlationId: 'sag-1' },
    })),
  ];
  return { data, ...(all.length > 0 && { errors: all }) };
}

/** Who answers for a field, as the supergraph says it; null where the parent's owner does. */
function sectorOf(type: GraphQLObjectType, field: string): Sector | null {
  const told = type.getFields()[field]?.astNode?.directives?.find(({ name }) => name.value === 'join__field');
  const graph = told?.arguments?.find(({ name }) => name.value === 'graph')?.value;
  return graph?.kind === 'EnumValue' ? (graph.value.toLowerCase() as Sector) : null;
}

const STALE = 'A sector has not heard recently enough who may see what.';

let schema: GraphQLSchema | undefined;
function supergraph(): GraphQLSchema {
  const file = join(import.meta.dirname, '../../../../schema/supergraph.graphql');
  schema ??= buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });
  return schema;
}

const fault = (code: string, message: string): GraphQLFormattedError => ({
  message,
  extensions: { code, correlationId: 'sag-1' },
});
const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
