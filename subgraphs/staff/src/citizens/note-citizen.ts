import type { EventEnvelope } from '@tvaers/contract/events';
import type { OperationContext } from '@tvaers/kit/access/operation-context';

/** Copies that the citizens sector knows somebody, and no more of it: numbers are not this sector's to keep. */
export const noteCitizen = (
  { payload }: EventEnvelope<'citizen.identified'>,
  context: OperationContext,
): Promise<void> => rememberCitizen(context, payload.citizenId);

export async function rememberCitizen({ sql }: Pick<OperationContext, 'sql'>, citizenId: string): Promise<void> {
  await sql('INSERT INTO known_citizen (citizen_id) VALUES ($1) ON CONFLICT DO NOTHING', [citizenId]);
}
