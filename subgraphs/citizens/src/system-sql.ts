import type { OperationContext } from '@tvaers/kit/access/operation-context';

/**
 * A statement that this sector makes on its own account, past the rows that the viewer may see: for duties that come
 * before a right to see, such as finding whom an emergency is about. What it answers must not reach the viewer as it is.
 */
export const systemSql = <Row extends object>(
  { sql }: Pick<OperationContext, 'sql'>,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> => sql<Row>(text, values);
