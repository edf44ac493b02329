import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { updateStays } from '../hospital-stays/update-stays.ts';
import { personNumber } from '../medcom/person-number.ts';
import { claimMessages, lockIdentifiers } from '../medcom/whose-number.ts';

/** Learns the numbers of a citizen, and gives them the messages that waited for one of these numbers. */
export async function copyCitizen(
  { payload, source }: EventEnvelope<'citizen.identified'>,
  context: OperationContext,
): Promise<void> {
  const { citizenId } = payload;
  const identifiers = payload.identifiers
    .map(({ system, value }) => personNumber(system, value))
    .filter((identifier) => identifier !== null);
  await lockIdentifiers(context, identifiers);
  await context.sql('INSERT INTO known_citizen (citizen_id) VALUES ($1) ON CONFLICT DO NOTHING', [citizenId]);
  // Numbers that a person linked by hand stay: citizens does not know them.
  await context.sql(
    'DELETE FROM known_identifier WHERE citizen_id = $1 AND linked_by IS NULL AND NOT identifier = ANY($2)',
    [citizenId, identifiers],
  );
  await context.sql(
    `INSERT INTO known_identifier (identifier, citizen_id, data_class)
     SELECT identifier, $1, 'identity' FROM unnest($2::text[]) AS identifier
     ON CONFLICT (identifier) DO UPDATE SET citizen_id = excluded.citizen_id, linked_by = NULL`,
    [citizenId, identifiers],
  );
  const claimed = await claimMessages(context, { identifiers, citizenId, decidedBy: source });
  if (claimed > 0) await updateStays(context, citizenId);
}
