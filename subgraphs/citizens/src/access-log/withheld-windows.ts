import { classMask } from '@tvaers/contract/data-classes';
import { isHousehold } from '../citizens/own-person.ts';
import type { CitizensContext } from '../context.ts';

/** When and by whom looks at the person are kept from them for now. */
export interface WithheldWindow {
  staffMemberId: string;
  from: Date;
  to: Date;
  /** The unit whose managers review it, and until when that opens the person to them; null until it was reviewed. */
  reviewingId: string;
  reviewTo: Date | null;
}

/**
 * A look that began before the end is written down a little after it, and two machines tell the moment of the taking: a
 * minute on either side.
 */
const WITHHELD = `
  SELECT a.staff_member_id AS "staffMemberId", a.started_at - interval '1 minute' AS "from", a.ends_at + interval '1 minute' AS "to",
    a.reviewing_organisation_id AS "reviewingId", a.reviewed_at + interval '1 day 1 minute' AS "reviewTo"
  FROM records_of(ARRAY[$1::uuid]) r JOIN emergency_access a ON a.citizen_id = r.record_id
  WHERE a.withheld_until > $2`;

/** For the person and a guardian; what is withheld is itself noted in the log. Nothing is withheld from managers. */
export async function withheldWindows(
  context: Pick<CitizensContext, 'systemSql' | 'viewer' | 'disclosures' | 'now'>,
  citizenId: string,
): Promise<WithheldWindow[]> {
  if (!isHousehold(context)) return [];
  const windows = await context.systemSql<WithheldWindow>(WITHHELD, [citizenId, context.now]);
  if (windows.length > 0) context.disclosures.add(citizenId, classMask('accessLog'), 'masked');
  return windows;
}
