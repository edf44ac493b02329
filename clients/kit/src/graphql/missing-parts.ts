import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SECTORS, type Sector } from './sectors.ts';

/** What of a page could not be read, so that »nothing there« and »cannot be told« look different. */
export interface MissingParts {
  /** True when nothing could be read at all. */
  everything: boolean;
  /** True when the role does not have the operation: trying again is no use. */
  forbidden: boolean;
  /** Sectors that do not answer: all they own is missing. */
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

const NOTHING_NAMED = { forbidden: false, sectors: new Set<Sector>(), fields: new Set<string>() };
const OUTAGES: ReadonlySet<unknown> = new Set(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT']);

/** Reads out of an answer's error what is missing; null when nothing is. */
export function missingParts(error: unknown): MissingParts | null {
  if (!error) return null;
  if (!CombinedGraphQLErrors.is(error)) return { ...NOTHING_NAMED, everything: true, correlationId: null };
  const correlationId = error.errors[0]?.extensions?.correlationId;
  return {
    everything: error.data === null || error.data === undefined,
    forbidden: error.errors.some(({ extensions }) => extensions?.code === 'FORBIDDEN'),
    sectors: new Set(error.errors.flatMap(silentSector)),
    fields: new Set(
      error.errors.flatMap(({ path }) => (path ?? []).filter((part): part is string => typeof part === 'string')),
    ),
    correlationId: typeof correlationId === 'string' ? correlationId : null,
  };
}

/** Whether a part of the page is missing something it needs. */
export const lacks = (missing: MissingParts | null, { sector, fields }: Need): boolean =>
  missing !== null &&
  (missing.everything || missing.sectors.has(sector) || fields.some((field) => missing.fields.has(field)));

/** The gateway tells once of a sector that does not answer, without a path; the message begins with the sector's name. */
function silentSector({ message, extensions }: CombinedGraphQLErrors['errors'][number]): Sector[] {
  if (!OUTAGES.has(extensions?.code)) return [];
  return SECTORS.filter((sector) => message.startsWith(`${sector} `));
}
