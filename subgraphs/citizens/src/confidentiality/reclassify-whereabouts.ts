import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { classOfWhereabouts } from '../living-situations/living-situation.rules.ts';

const rows = (table: string, where: string) => `
  UPDATE ${table} SET data_class = $2
  WHERE citizen_id IN (SELECT record_id FROM records_of(ARRAY[$1::uuid])) AND data_class <> $2 AND ${where}`;

/** The words that say where the person stays, in the tables that have them; a street where they were met is no home. */
const STATEMENTS = [
  rows('living_situation', 'true'),
  rows('contact', `place_kind = 'HOME'`),
  rows('contact_channel', `kind = 'HANDED_LETTER'`),
];

/**
 * Moves what says where a person stays to the class that their protection asks for, or back. All rows, whichever of them
 * the viewer may see: a place that stayed behind would be shown.
 */
export async function reclassifyWhereabouts(
  context: Pick<OperationContext, 'systemSql'>,
  { citizenId, addressProtected }: { citizenId: string; addressProtected: boolean },
): Promise<void> {
  const values = [citizenId, classOfWhereabouts(addressProtected)];
  for (const statement of STATEMENTS) await context.systemSql(statement, values);
}
