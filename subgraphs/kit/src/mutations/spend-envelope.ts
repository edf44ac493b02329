import type { OperationContext } from '../access/operation-context.ts';

/** Whether a document may hold a mutation: none does without this word. A question that has it too loses nothing. */
export const mayChange = (query: unknown): boolean => typeof query === 'string' && query.includes('mutation');

/**
 * Marks an envelope as used, in the transaction of what it changes; false when it was used before. Whoever copies a signed
 * mutation on its way and sends it again within its minute changes nothing. A twin waits here for the first to end.
 */
export async function spendEnvelope({ sql }: Pick<OperationContext, 'sql'>, id: string): Promise<boolean> {
  const spent = await sql('INSERT INTO spent_envelope (id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING id', [id]);
  return spent.length > 0;
}
