import type { GraphQLDataSource } from '@apollo/gateway';
import type { OperationContext } from '../operation-context.ts';
import type { SubgraphFacts } from '../supergraph/read-supergraph.ts';
import type { AskSector, Question } from './ask-sector.ts';
import { checkEntities } from './check-entities.ts';
import { type EntityFetch, entityFetches } from './entity-fetch.ts';
import { readAnswer } from './read-answer.ts';
import { type FaultReason, SectorFault } from './sector-fault.ts';
import { type EntityPlaces, relayErrors } from './subgraph-errors.ts';
import {
  type Entity,
  expandEntities,
  inPieces,
  type Representation,
  uniqueRepresentations,
} from './unique-representations.ts';

export interface SectorDataSourceParts {
  subgraph: SubgraphFacts;
  implementations: ReadonlyMap<string, ReadonlySet<string>>;
  ask: AskSector;
  /** Most entities asked for in one request; a sector refuses more. */
  maxEntities: number;
}

type DataSource = GraphQLDataSource<OperationContext>;
type Options = Parameters<DataSource['process']>[0];
type Answer = Awaited<ReturnType<DataSource['process']>>;

/** The engine types errors as their plain form; it reads the fields that ours have. */
const answerOf = (data: Record<string, unknown> | null, errors: readonly Error[]): Answer =>
  ({ data, ...(errors.length > 0 && { errors }) }) as Answer;

interface Piece {
  request: Options['request'];
  question: Omit<Question, 'body'>;
  representations: readonly Representation[];
  places: Omit<EntityPlaces, 'query'>;
}

const NEVER = new AbortController().signal;

/** Faults after which the same sector is not asked again within one operation. */
const SILENT: ReadonlySet<FaultReason> = new Set(['not-reached', 'timed-out', 'breaker-open']);

/** What the request belongs to; a client that leaves ends its queries, while a mutation is carried through. */
function questionFrom(options: Options, context: OperationContext): Omit<Question, 'body'> {
  const incoming = options.kind === 'incoming operation' ? options.incomingRequestContext : undefined;
  const writes = options.request.query?.startsWith('mutation') ?? false;
  const abandoned = incoming?.operation?.operation === 'mutation' ? NEVER : context.abandoned;
  return { writes, operation: incoming?.operationName ?? null, context, abandoned };
}

/**
 * All requests of the executor to one subgraph go through here: each entity sent once, and an answer believed only when
 * it is what was asked for.
 */
export class SectorDataSource implements DataSource {
  readonly #parts: SectorDataSourceParts;
  readonly #sector: string;
  readonly #prepare: (query: string, representations: readonly Representation[]) => EntityFetch | null;

  constructor(parts: SectorDataSourceParts) {
    this.#parts = parts;
    this.#sector = parts.subgraph.name;
    this.#prepare = entityFetches(parts.subgraph);
  }

  async process(options: Options): Promise<Answer> {
    const context = options.context as OperationContext;
    try {
      const silent = context.silentSectors.get(this.#sector);
      if (silent) throw silent;
      const question = questionFrom(options, context);
      return options.request.variables?.representations
        ? await this.#fetchEntities(options.request, question)
        : await this.#fetchRoot(options.request, question);
    } catch (error) {
      if (error instanceof SectorFault) this.#note(error, context);
      throw error;
    }
  }

  async #fetchRoot(request: Options['request'], question: Omit<Question, 'body'>): Promise<Answer> {
    const { query, variables, operationName } = request;
    const answer = await this.#parts.ask({ ...question, body: JSON.stringify({ query, variables, operationName }) });
    const { data, errors } = readAnswer(this.#sector, answer);
    return answerOf(data, relayErrors(errors, null));
  }

  async #fetchEntities(request: Options['request'], question: Omit<Question, 'body'>): Promise<Answer> {
    const { unique, indexes } = uniqueRepresentations(request.variables?.representations as Representation[]);
    const { maxEntities } = this.#parts;
    const answers = await Promise.all(
      inPieces(unique, maxEntities).map((piece, count) =>
        this.#fetchPiece({
          request,
          question,
          representations: piece,
          places: { indexes, first: count * maxEntities },
        }),
      ),
    );
    const entities = answers.flatMap((answer) => answer.entities);
    if (entities.includes(null)) question.context.learned.nullEntity = true;
    const errors = answers.flatMap((answer) => answer.errors);
    return answerOf({ _entities: expandEntities(entities, indexes) }, errors);
  }

  /** One request for as many entities as a sector takes at once. */
  async #fetchPiece({ request, question, representations, places }: Piece) {
    const prepared = this.#prepare(request.query ?? '', representations);
    if (!prepared) throw new SectorFault(this.#sector, 'wrong-entity', 'a representation carries no whole key');
    const { query, expected } = prepared;
    const variables = { ...request.variables, representations };
    const body = JSON.stringify({ query: query.query, variables, operationName: request.operationName });

    const { data, errors } = readAnswer(this.#sector, await this.#parts.ask({ ...question, body }));
    const relayed = relayErrors(errors, { ...places, query });
    if (!data) return { entities: representations.map(() => null), errors: relayed };
    const fault = checkEntities(data._entities, expected, query, this.#parts.implementations);
    if (fault) throw new SectorFault(this.#sector, 'wrong-entity', fault);
    return { entities: data._entities as (Entity | null)[], errors: relayed };
  }

  #note(fault: SectorFault, { silentSectors, logger }: OperationContext): void {
    const known = silentSectors.has(this.#sector);
    if (SILENT.has(fault.reason)) silentSectors.set(this.#sector, fault);
    if (known || fault.reason === 'client-left') return;
    logger.warn({ sector: this.#sector, reason: fault.reason, why: fault.detail }, 'subgraph request failed');
  }
}
