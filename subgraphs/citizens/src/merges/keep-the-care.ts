import type { LockedPerson } from '../citizens/lock-person.ts';
import { changeConfidentiality } from '../confidentiality/change-confidentiality.ts';
import { isSameMarking, type Marking, stricterOf } from '../confidentiality/confidentiality.rules.ts';
import { reclassifyWhereabouts } from '../confidentiality/reclassify-whereabouts.ts';
import type { CitizensContext } from '../context.ts';

const OWN_MARKING = `
  SELECT confidentiality, confidentiality = 'PROTECTED_ADDRESS' OR address_protected AS "addressProtected"
  FROM citizen WHERE id = $1`;

const REASON = 'Var mærket sådan, da to journaler blev skilt ad.';

/**
 * While two records were one, nobody could say which of them a marking was about. So both keep it when they part, and what
 * the restored one was marked with before: a protection that was lost here would tell where somebody lives.
 */
export async function keepTheCare(
  context: CitizensContext,
  { restoredId, person }: { restoredId: string; person: LockedPerson },
): Promise<void> {
  const [own] = await context.systemSql<Marking>(OWN_MARKING, [restoredId]);
  if (!own) return;
  const after = stricterOf(own, person);
  const change = { citizenId: restoredId, before: own, after, reason: REASON };
  if (!isSameMarking(own, after)) await changeConfidentiality(context, change);
  if (after.addressProtected) await reclassifyWhereabouts(context, { citizenId: restoredId, addressProtected: true });
}
