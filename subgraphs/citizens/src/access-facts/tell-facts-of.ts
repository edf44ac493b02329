import { tellFacts } from '@tvaers/kit/access/facts/tell-facts';
import type { OperationContext } from '@tvaers/kit/access/operation-context';

const RECORDS = 'SELECT record_id AS id FROM records_of($1)';

/**
 * Tells every sector what has become of the facts about these persons; at the end of whatever changes what the view
 * `access_fact_due` shows. A fact hangs on the record it was written in, so all records of each person are looked at.
 */
export async function tellFactsOf(context: OperationContext, citizenIds: readonly string[]): Promise<void> {
  const records = await context.systemSql<{ id: string }>(RECORDS, [citizenIds]);
  await tellFacts(
    context,
    records.map(({ id }) => id),
  );
}
