import type { OperationContext } from '@tvaers/kit/access/operation-context';

export interface Sighting {
  citizenId: string;
  at: Date;
  organisationId: string | null;
}

/** Only a newer sighting counts. A citizen nobody here knows is passed over: there is nobody to seek. */
const NOTE = `
  INSERT INTO last_seen (citizen_id, at, organisation_id) SELECT id, $2, $3 FROM citizen WHERE id = $1
  ON CONFLICT (citizen_id) DO UPDATE SET at = excluded.at, organisation_id = excluded.organisation_id
  WHERE excluded.at > last_seen.at`;

/** Keeps when anybody last saw the person. */
export async function noteSeen(
  { systemSql }: Pick<OperationContext, 'systemSql'>,
  { citizenId, at, organisationId }: Sighting,
): Promise<void> {
  await systemSql(NOTE, [citizenId, at, organisationId]);
}
