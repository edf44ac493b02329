import { CombinedGraphQLErrors } from '@apollo/client/errors';

export interface MissingParts {
  /** True when nothing could be read at all. */
  everything: boolean;
  /** Names of fields below the root that a sector could not answer, such as `plan`. */
  fields: ReadonlySet<string>;
  /** What support asks for. */
  correlationId: string | null;
}

/** Reads out of an error what of the page is missing, so that »nothing there« and »cannot be told« look different. */
export function missingParts(error: unknown): MissingParts | null {
  if (!error) return null;
  if (!CombinedGraphQLErrors.is(error)) return { everything: true, fields: new Set(), correlationId: null };
  const names = error.errors.flatMap(({ path }) => (path ?? []).filter((part) => typeof part === 'string'));
  const correlationId = error.errors[0]?.extensions?.correlationId;
  return {
    everything: error.data === null || error.data === undefined,
    fields: new Set(names),
    correlationId: typeof correlationId === 'string' ? correlationId : null,
  };
}
