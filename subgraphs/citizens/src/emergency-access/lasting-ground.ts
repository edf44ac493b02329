import { classMask } from '@tvaers/contract/data-classes';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { PublicError } from '@tvaers/kit/runtime/public-error';
import type { CitizensContext } from '../context.ts';
import { isEmergencyAlone } from './emergency-alone.rules.ts';

const IDENTITY = classMask('identity');

interface Person {
  citizenId: string;
  confidentiality: string;
}

/** Whether the viewer would not see this person without emergency access: then nothing they note may let them, or others, see on. */
export async function seesByEmergencyAlone(
  { opened, access }: Pick<OperationContext, 'opened' | 'access'>,
  { citizenId, confidentiality }: Person,
): Promise<boolean> {
  await opened();
  const grounds = access.grantsOf(citizenId).filter(({ classes }) => classes & IDENTITY);
  return isEmergencyAlone(
    grounds.map(({ basis }) => basis),
    { confidentiality },
  );
}

/** Throws FORBIDDEN where emergency access alone shows the person: it is for reading, and ends with the hour. */
export async function requireLastingGround(
  context: Pick<CitizensContext, 'opened' | 'access' | 'loaders'>,
  citizenId: string,
): Promise<void> {
  const person = await context.loaders.citizenById.load(citizenId);
  if (person && (await seesByEmergencyAlone(context, person)))
    throw new PublicError('FORBIDDEN', 'Emergency access is for reading: it opens nothing that lasts.');
}
