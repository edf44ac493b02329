import { useChange } from '@tvaers/client-kit/graphql/use-change.ts';
import { graphql } from '../../generated/gql.ts';
import { readChangeConsent } from './read-consent-answers.ts';
import { SHOWS_CONSENTS } from './shows-consents.ts';

const CHANGE_CONSENT = graphql(`
  mutation ChangeConsent($input: ChangeConsentInput!) {
    changeConsent(input: $input) {
      __typename
      ... on ConsentTooLong {
        latest
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

/** Changes who may see what, what for and how long. */
export const useChangeConsent = () => useChange(CHANGE_CONSENT, readChangeConsent, { shows: SHOWS_CONSENTS });
