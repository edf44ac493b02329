import { keepEmergencyGrant } from '@tvaers/client-kit/graphql/emergency-grants.ts';
import { useChange } from '@tvaers/client-kit/graphql/use-change.ts';
import { graphql } from '../generated/gql.ts';
import { readRenewEmergencyAccess } from './read-emergency-answers.ts';

const RENEW_EMERGENCY_ACCESS = graphql(`
  mutation RenewEmergencyAccess($input: RenewEmergencyAccessInput!) {
    renewEmergencyAccess(input: $input) {
      __typename
      ... on RenewEmergencyAccessSuccess {
        citizenId
        emergencyAccessId
        startedAt
        endsAt
        grant
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** Gives emergency access another hour and keeps the new grant. */
export function useRenewEmergencyAccess() {
  const { change, answer, working } = useChange(RENEW_EMERGENCY_ACCESS, readRenewEmergencyAccess, { shows: [] });
  const renew = async (emergencyAccessId: string): Promise<void> => {
    const result = (await change({ emergencyAccessId }))?.renewEmergencyAccess;
    if (result?.__typename !== 'RenewEmergencyAccessSuccess') return;
    const { __typename, ...grant } = result;
    keepEmergencyGrant(grant);
  };
  return { renew, answer, working };
}
