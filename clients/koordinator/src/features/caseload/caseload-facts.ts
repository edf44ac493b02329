import { lacks, type MissingParts } from '@tvaers/client-kit/graphql/missing-parts.ts';
import type { CaseloadCitizenFragment } from '../../generated/graphql.ts';
import type { CaseloadFacts } from './red-flags.rules.ts';

interface Surroundings {
  missing: MissingParts | null;
  today: string;
}

/** What the rules for red flags need, read out of the graph's answer. */
export function factsOf(citizen: CaseloadCitizenFragment, { missing, today }: Surroundings): CaseloadFacts {
  const stay = citizen.hospitalStays?.edges[0]?.node.state;
  return {
    daysSinceLastContact: citizen.daysSinceLastContact ?? null,
    contactsMissing: lacks(missing, { sector: 'citizens', fields: ['daysSinceLastContact'] }),
    livingSituation: citizen.livingSituation?.kind ?? null,
    hasPlan: citizen.plan !== null && citizen.plan !== undefined,
    plansMissing: lacks(missing, { sector: 'plans', fields: ['plan'] }),
    nextFollowUpOn: citizen.plan?.nextFollowUpOn ?? null,
    overdueTasks: citizen.tasks?.edges.filter(({ node }) => node.overdue).length ?? 0,
    inHospital: stay === 'IN_PROGRESS' || stay === 'ON_LEAVE',
    onHold: citizen.interventions?.some((one) => 'hold' in one && one.hold) ?? false,
    today,
  };
}
