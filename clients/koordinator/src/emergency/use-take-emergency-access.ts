import { keepEmergencyGrant } from '@tvaers/client-kit/graphql/emergency-grants.ts';
import { useChange } from '@tvaers/client-kit/graphql/use-change.ts';
import { graphql } from '../generated/gql.ts';
import type { TakeEmergencyAccessInput } from '../generated/graphql.ts';
import { readTakeEmergencyAccess } from './read-emergency-answers.ts';

const TAKE_EMERGENCY_ACCESS = graphql(`
  mutation TakeEmergencyAccess($input: TakeEmergencyAccessInput!) {
    takeEmergencyAccess(input: $input) {
      __typename
      ... on TakeEmergencyAccessSuccess {
        citizenId
        emergencyAccessId
        startedAt
        endsAt
        grant
      }
      ... on InvalidInput {
        field
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** Takes emergency access and keeps the grant; the page that has waited for it reads itself again. */
export function useTakeEmergencyAccess() {
  const { change, answer, working } = useChange(TAKE_EMERGENCY_ACCESS, readTakeEmergencyAccess, { shows: [] });
  /** Answers to whom; null when it was refused. */
  const take = async (input: Omit<TakeEmergencyAccessInput, 'idempotencyKey'>): Promise<string | null> => {
    const result = (await change(input))?.takeEmergencyAccess;
    if (result?.__typename !== 'TakeEmergencyAccessSuccess') return null;
    const { __typename, ...grant } = result;
    keepEmergencyGrant(grant);
    return grant.citizenId;
  };
  return { take, answer, working };
}
