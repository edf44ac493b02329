import type { StaffContext } from '../context.ts';
import { type Caseload, describeCaseload } from './caseload.rules.ts';

export async function findCaseload(
  { loaders }: Pick<StaffContext, 'loaders'>,
  staffMemberId: string,
): Promise<Caseload | null> {
  const coordinated = await loaders.citizensOfCoordinator.load(staffMemberId);
  return describeCaseload(coordinated.map(({ citizenId }) => citizenId));
}
