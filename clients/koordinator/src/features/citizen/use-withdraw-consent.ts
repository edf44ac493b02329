import { useChange } from '@tvaers/client-kit/graphql/use-change.ts';
import { graphql } from '../../generated/gql.ts';
import { readWithdrawConsent } from './read-consent-answers.ts';
import { SHOWS_CITIZEN } from './shows-citizen.ts';

const WITHDRAW_CONSENT = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

/** Takes a consent back. */
export const useWithdrawConsent = (citizenId: string) =>
  useChange(WITHDRAW_CONSENT, readWithdrawConsent, { shows: SHOWS_CITIZEN, citizenId });
