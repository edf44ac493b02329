import { isUuid } from '@tvaers/kit/graphql/uuid';
import { personToDecideFor } from '../citizens/person-to-decide-for.ts';
import type { CitizensContext } from '../context.ts';
import type { NotFound } from '../refusals.ts';

export const consentNotFound: NotFound = { outcome: 'not-found', message: 'Samtykket findes ikke.' };

interface LockedConsent {
  id: string;
  citizenId: string;
  validFrom: Date;
  validTo: Date;
  withdrawnAt: Date | null;
  version: number;
}

const LOCK = `
  SELECT id, citizen_id AS "citizenId", valid_from AS "validFrom", valid_to AS "validTo",
    withdrawn_at AS "withdrawnAt", version
  FROM consent WHERE id = $1 FOR UPDATE`;

/** Finds a consent that is the viewer's to change, and keeps others from it until this transaction ends. */
export async function lockConsent(context: CitizensContext, consentId: string): Promise<LockedConsent | null> {
  if (!isUuid(consentId)) return null;
  const [consent] = await context.sql<LockedConsent>(LOCK, [consentId]);
  return consent && (await personToDecideFor(context, consent.citizenId)) ? consent : null;
}
