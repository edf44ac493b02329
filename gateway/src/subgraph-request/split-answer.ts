import { isObject } from './subgraph-errors.ts';

const pathOf = (error: unknown): unknown[] => {
  const path = isObject(error) ? error.path : undefined;
  return Array.isArray(path) ? path : [];
};

const withPath = (error: unknown, path: unknown): unknown => (isObject(error) ? { ...error, path } : error);

/**
 * Makes of the answer to a merged query one answer for each part, as if each had been asked alone. What is not known to
 * belong to a part is told by the first; where nothing was answered, by all. An answer of another shape is everybody's.
 */
export function splitAnswer(answer: unknown, names: readonly string[]): unknown[] {
  if (!isObject(answer) || !(answer.errors === undefined || Array.isArray(answer.errors)))
    return names.map(() => answer);
  const { data = null, errors = [] } = answer as { data?: unknown; errors?: unknown[] };
  if (data !== null && !isObject(data)) return names.map(() => answer);

  const own = (name: string) =>
    errors.flatMap((error) => {
      const [root, ...below] = pathOf(error);
      return root === name ? [withPath(error, ['_entities', ...below])] : [];
    });
  const nobodys = errors.filter((error) => !names.includes(String(pathOf(error)[0])));
  return names.map((name, index) => {
    if (data === null) {
      const told = [...own(name), ...nobodys];
      return { data, errors: told.length > 0 ? told : errors.map((error) => withPath(error, undefined)) };
    }
    const told = index === 0 ? [...own(name), ...nobodys] : own(name);
    return { data: { _entities: data[name] }, ...(told.length > 0 && { errors: told }) };
  });
}
