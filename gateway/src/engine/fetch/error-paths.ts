import { GraphQLError } from 'graphql';

type Path = readonly (string | number)[];
type Names = ReadonlyMap<string, string>;

const pathOf = (error: Error): Path | undefined => (error instanceof GraphQLError ? error.path : undefined);

/** The error as the client reads it: where it happened in the client's own answer, by the client's own names. */
function placed(error: Error, path: Path | undefined, names: Names): GraphQLError {
  const told = path?.map((step) => (typeof step === 'string' ? (names.get(step) ?? step) : step));
  return new GraphQLError(error.message, { originalError: error, ...(told && { path: told }) });
}

/** An error of a plain fetch happened below the place the fetch belongs to. */
export function placeFieldError(error: Error, place: Path, names: Names): GraphQLError {
  const path = pathOf(error);
  return placed(error, path && [...place, ...path], names);
}

/** An error of an entity fetch says `_entities`, the how-manieth place, and the way from there. */
export function placeEntityError(error: Error, places: readonly Path[], names: Names): GraphQLError {
  const [root, index, ...below] = pathOf(error) ?? [];
  const place = root === '_entities' && typeof index === 'number' ? places[index] : undefined;
  return placed(error, place && [...place, ...below], names);
}

/** A fetch that failed as a whole has no path: it is the sector that is told of. */
export const wholeFault = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError('A fetch failed.', { originalError: error as Error });
