import { classMask } from '@tvaers/contract/data-classes';
import { addDays, danishDate } from '@tvaers/kit/runtime/danish-time';
import { idOf, organisationId, staffMemberId } from '@tvaers/kit/seeding/ids';
import { developmentPeople } from '@tvaers/kit/seeding/people';
import type { Block } from '../blocks/block.entity.ts';
import type { EmergencyAccess } from '../emergency-access/emergency-access.entity.ts';
import type { Guardianship } from '../guardians/guardianship.entity.ts';
import type { Seedling } from './seeded-identity.ts';
import { momentDaysAgo } from './seeded-moment.ts';

/** Some who do not want their drug treatment to know of psychiatry. */
export const blocksOf = ({ traits: { index, citizenId }, chance, clock }: Seedling): Block[] =>
  index % 13 === 6
    ? [
        {
          ...{ id: idOf('block', index), citizenId, organisationId: organisationId('crk'), staffMemberId: null },
          ...{ classes: classMask('psychiatry'), blockedAt: momentDaysAgo(clock, 40, chance, 'blocked', index) },
          ...{ notedBy: null, liftedAt: null, liftedBy: null, version: 1 },
        },
      ]
    : [];

/** The guardian of the development identity provider stands for its citizen. */
export const guardianshipsOf = ({ traits: { index, citizenId }, chance, clock }: Seedling): Guardianship[] =>
  developmentPeople
    .filter(({ username }) => index === 0 && username === 'vibeke')
    .map(({ subject }) => ({
      ...{ id: idOf('guardianship', index), citizenId, subject, validTo: null, appointedBy: null },
      ...{ validFrom: momentDaysAgo(clock, 300, chance, 'guardian', index), endedAt: null, endedBy: null },
    }));

const HOUR = 3_600_000;
const IN_AN_EMERGENCY = 3;

/** One that a manager has yet to look at. */
export function emergencyAccessesOf({ traits: { index, citizenId }, chance, clock }: Seedling): EmergencyAccess[] {
  if (index !== IN_AN_EMERGENCY) return [];
  const startedAt = momentDaysAgo(clock, 2, chance, 'emergency', index);
  const takenBy = {
    subject: idOf('account', 'gadeplan-indre-by-1'),
    staffMemberId: staffMemberId('gadeplan-indre-by', 1),
  };
  return [
    {
      ...{ id: idOf('emergency-access', index), citizenId, ...takenBy },
      organisationId: organisationId('hjemloeseenheden'),
      reviewingOrganisationId: organisationId('udsatteenheden'),
      reason: 'Fundet bevidstløs i en port. Ambulancen spørger, hvilken medicin der er taget.',
      ...{ startedAt, renewedAt: startedAt, endsAt: new Date(startedAt.getTime() + HOUR) },
      ...{ reviewDueOn: addDays(danishDate(startedAt), 7), verdict: null, note: null, reviewedAt: null },
      ...{ reviewedBy: null, withheldBasis: null, withheldUntil: null, withheldBy: null, version: 1 },
    },
  ];
}

/**
 * The facts as the running subgraph would have told them, without those that ended long ago and would entitle nobody.
 * `$1` is the seed's present.
 */
export const FILL_ACCESS_FACTS = `
  INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, organisation_id, subject, classes,
    purpose, valid_from, valid_to)
  SELECT 'citizens', fact_id, 1, kind, citizen_id, staff_member_id, organisation_id, subject, classes, purpose,
    valid_from, valid_to
  FROM access_fact_due WHERE valid_to IS NULL OR valid_to > $1::timestamptz - interval '7 days'`;
