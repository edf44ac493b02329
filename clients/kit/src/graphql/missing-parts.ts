import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SECTORS, type Sector } from './sectors.ts';

/** What of a page could not be read, so that »nothing there« and »cannot be told« look different. */
export interface MissingParts {
  /** True when nothing could be read at all. */
  everything: boolean;
  /** True when the role does not have the operation: trying again is no use. */
  forbidden: boolean;
  /** True when the page is of a version that is run no more: only loading it again is of use. */
  outdated: boolean;
  /** True when a sector keeps back what it has, because it has not heard recently who may see what. */
  stale: boolean;
  /** True when something is missing of which nobody says what: then nothing may be called empty. */
  unplaced: boolean;
  /** Sectors that do not answer, or keep back all they own. */
  sectors: ReadonlySet<Sector>;
  /** Names of single fields that a sector which answers could not tell. */
  fields: ReadonlySet<string>;
  /** What support asks for. */
  correlationId: string | null;
}

/** What a part of a page must have got to be the truth. */
export interface Need {
  sector: Sector;
  fields: readonly string[];
}

type AnswerError = CombinedGraphQLErrors['errors'][number];

const NOTHING_NAMED = {
  forbidden: false,
  outdated: false,
  stale: false,
  unplaced: false,
  sectors: new Set<Sector>(),
  fields: new Set<string>(),
};
/** Codes that are told once for all that a sector owns; the message begins with the sector's name. */
const OF_A_SECTOR: ReadonlySet<unknown> = new Set(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'FACTS_STALE']);

/** What the gateway says to a page whose documents it does not know, or no more. */
const OUTDATED: ReadonlySet<unknown> = new Set(['PERSISTED_QUERY_REQUIRED', 'PERSISTED_QUERY_NOT_FOUND']);

/** Reads out of an answer's error what is missing; null when nothing is. */
export function missingParts(error: unknown): MissingParts | null {
  if (!error) return null;
  if (!CombinedGraphQLErrors.is(error)) return { ...NOTHING_NAMED, everything: true, correlationId: null };
  const { data, errors } = error;
  const correlationId = errors[0]?.extensions?.correlationId;
  const sectors = errors.map(sectorOf);
  return {
    everything: data === null || data === undefined,
    forbidden: errors.some(({ extensions }) => extensions?.code === 'FORBIDDEN'),
    outdated: errors.some(({ extensions }) => OUTDATED.has(extensions?.code)),
    stale: errors.some(({ extensions }) => extensions?.code === 'FACTS_STALE'),
    unplaced: errors.some(({ path }, index) => sectors[index] === undefined && !endsAtNothing(data, path)),
    sectors: new Set(sectors.filter((sector) => sector !== undefined)),
    fields: new Set(errors.flatMap(({ path }) => (path ?? []).filter((part) => typeof part === 'string'))),
    correlationId: typeof correlationId === 'string' ? correlationId : null,
  };
}

/** Whether a part of the page is missing something it needs. */
export const lacks = (missing: MissingParts | null, { sector, fields }: Need): boolean =>
  missing !== null &&
  (missing.everything ||
    missing.unplaced ||
    missing.sectors.has(sector) ||
    fields.some((field) => missing.fields.has(field)));

/** The sector that an error is about as a whole. */
const sectorOf = ({ message, extensions }: AnswerError): Sector | undefined =>
  OF_A_SECTOR.has(extensions?.code) ? SECTORS.find((sector) => message.startsWith(`${sector} `)) : undefined;

/**
 * Whether an error's path leads to the gap itself. A sector that refuses a whole person is told of at the person, who
 * is there with what the other sectors know: which fields are missing below, the path does not say.
 */
function endsAtNothing(data: unknown, path: AnswerError['path']): boolean {
  if (!path) return false;
  const end = path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : null),
    data,
  );
  return end === null || end === undefined;
}
