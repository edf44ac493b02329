import { requireScope } from '@tvaers/kit/access/scopes';
import { addDays, danishInstant } from '@tvaers/kit/runtime/danish-time';
import { PublicError } from '@tvaers/kit/runtime/public-error';
import type { CitizensContext } from '../context.ts';
import { isWholeMonths, publishedOf, publishedPart, publishedShare, publishedSum } from './access-figures.rules.ts';
import { countAccess, countPeople } from './count-access.ts';

export interface AccessFigures {
  from: string;
  to: string;
  emergencyAccesses: number | null;
  reviewedInTime: number | null;
  deniedReads: number | null;
  citizensWithConsent: number | null;
  enrolledShare: number | null;
}

/** Counts for those who steer. Throws BAD_USER_INPUT for anything but whole months. */
export async function findAccessFigures(
  context: Pick<CitizensContext, 'systemSql' | 'viewer' | 'now'>,
  { from, to }: { from: string; to: string },
): Promise<AccessFigures> {
  requireScope(context.viewer, 'figures:read');
  if (!isWholeMonths({ from, to }))
    throw new PublicError('BAD_USER_INPUT', '"from" is the first day of a month, "to" the last, at most 24 months.');
  const [begin, end] = [danishInstant(from), danishInstant(addDays(to, 1))];
  const { emergencies, inTime, notInTime, denied } = await countAccess(context, { from: begin, to: end });
  const people = await countPeople(context, new Date(Math.min(end.getTime(), context.now.getTime())));
  return {
    ...{ from, to },
    emergencyAccesses: publishedSum(emergencies),
    reviewedInTime: publishedPart(inTime, notInTime),
    deniedReads: publishedSum(denied),
    citizensWithConsent: publishedOf(people.withConsent, people.all),
    enrolledShare: publishedShare(people.enrolled, people.all),
  };
}
