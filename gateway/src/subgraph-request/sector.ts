import type { OperationContext } from '../operation-context.ts';
import type { SubgraphFacts } from '../supergraph/read-supergraph.ts';
import type { AskSector, Question } from './ask-sector.ts';
import { askingTogether } from './ask-together.ts';
import { checkEntities } from './check-entities.ts';
import { entityFetches } from './entity-fetch.ts';
import { readAnswer } from './read-answer.ts';
import { requestBody, type SectorRequest } from './request-body.ts';
import { type FaultReason, SectorFault } from './sector-fault.ts';
import { type EntityPlaces, relayErrors } from './subgraph-errors.ts';
import { type Entity, inPieces, type UniqueRepresentation } from './unique-representations.ts';

export interface EntitiesRequest extends SectorRequest {
  /** Each entity once. */
  unique: readonly UniqueRepresentation[];
  /** For each place of the client's answer, the index of its entity in `unique`. */
  indexes: readonly number[];
}

/** What a request belongs to. */
export type Asking = Omit<Question, 'body'>;

export interface FieldsAnswer {
  data: Record<string, unknown> | null;
  errors: readonly Error[];
}

export interface EntitiesAnswer {
  /** One for each of `unique`; null when it does not exist or is not the viewer's to see. */
  entities: (Entity | null)[];
  /** Their paths start with `_entities` and the place of the client's answer they are about. */
  errors: readonly Error[];
}

/** One subgraph, as both engines ask it. Throws only `SectorFault`. */
export interface Sector {
  askFields(request: SectorRequest, asking: Asking): Promise<FieldsAnswer>;
  askEntities(request: EntitiesRequest, asking: Asking): Promise<EntitiesAnswer>;
}

export interface SectorParts {
  subgraph: SubgraphFacts;
  implementations: ReadonlyMap<string, ReadonlySet<string>>;
  ask: AskSector;
  /** Most entities asked for in one request; a sector refuses more. */
  maxEntities: number;
}

/** Faults after which the same sector is not asked again within one operation. */
const SILENT: ReadonlySet<FaultReason> = new Set(['not-reached', 'timed-out', 'breaker-open', 'busy']);

/**
 * All requests to one subgraph go through here: an answer is believed only when it is what was asked for, and a sector
 * that was silent is not asked again in the same operation.
 */
export function createSector({ subgraph, implementations, ask, maxEntities }: SectorParts): Sector {
  const sector = subgraph.name;
  const prepare = entityFetches(subgraph);
  const askTogether = askingTogether(ask, maxEntities);

  function note(fault: SectorFault, { silentSectors, logger }: OperationContext): void {
    const known = silentSectors.has(sector);
    if (SILENT.has(fault.reason)) silentSectors.set(sector, fault);
    if (known || fault.reason === 'client-left') return;
    logger.warn({ sector, reason: fault.reason, why: fault.detail }, 'subgraph request failed');
  }

  async function unlessSilent<Answer>({ context }: Asking, answer: () => Promise<Answer>): Promise<Answer> {
    try {
      const silent = context.silentSectors.get(sector);
      if (silent) throw silent;
      return await answer();
    } catch (error) {
      if (error instanceof SectorFault) note(error, context);
      throw error;
    }
  }

  /** One request for as many entities as a sector takes at once. */
  async function askPiece(
    request: SectorRequest,
    piece: readonly UniqueRepresentation[],
    places: Omit<EntityPlaces, 'query'>,
    asking: Asking,
  ): Promise<EntitiesAnswer> {
    const prepared = prepare(
      request.query,
      piece.map(({ representation }) => representation),
    );
    if (!prepared) throw new SectorFault(sector, 'wrong-entity', 'a representation carries no whole key');
    const { query, expected } = prepared;
    const texts = piece.map(({ text }) => text);
    const answer = await askTogether({ texts, ...request, query: query.query }, asking);
    const { data, errors } = readAnswer(sector, answer);
    const relayed = relayErrors(errors, { query, ...places });
    if (!data) return { entities: piece.map(() => null), errors: relayed };
    const fault = checkEntities(data._entities, expected, query, implementations);
    if (fault) throw new SectorFault(sector, 'wrong-entity', fault);
    return { entities: data._entities as (Entity | null)[], errors: relayed };
  }

  return {
    askFields: (request, asking) =>
      unlessSilent(asking, async () => {
        const { data, errors } = readAnswer(sector, await ask({ body: requestBody(request), ...asking }));
        return { data, errors: relayErrors(errors, null) };
      }),
    askEntities: ({ unique, indexes, ...request }, asking) =>
      unlessSilent(asking, async () => {
        const pieces = inPieces(unique, maxEntities);
        const answers = await Promise.all(
          pieces.map((piece, count) => askPiece(request, piece, { indexes, first: count * maxEntities }, asking)),
        );
        return {
          entities: answers.flatMap((answer) => answer.entities),
          errors: answers.flatMap((answer) => answer.errors),
        };
      }),
  };
}
