import { classMask, type DataClass } from '@tvaers/contract/data-classes';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { PublicError } from '@tvaers/kit/runtime/public-error';

const WRITABLE = 'SELECT FROM writable_citizens($1) AS citizen_id WHERE citizen_id = $2::uuid';

/**
 * Throws FORBIDDEN where the viewer may see this person but not change what is of that class: by emergency access, as a
 * manager, or out of another sector. The policies of rows would let an update find nothing, and say nothing.
 */
export async function requireWritable(
  { sql }: Pick<OperationContext, 'sql'>,
  citizenId: string,
  dataClass: DataClass,
): Promise<void> {
  const writable = await sql(WRITABLE, [classMask(dataClass), citizenId]);
  if (writable.length === 0) throw new PublicError('FORBIDDEN');
}
