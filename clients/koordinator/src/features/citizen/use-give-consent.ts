import { type ConsentDraft, endOfDay } from '@tvaers/client-kit/access/consent-draft.rules.ts';
import { useChange } from '@tvaers/client-kit/graphql/use-change.ts';
import { graphql } from '../../generated/gql.ts';
import { readGiveConsent } from './read-consent-answers.ts';
import { SHOWS_CITIZEN } from './shows-citizen.ts';

const GIVE_CONSENT = graphql(`
  mutation GiveConsent($input: GiveConsentInput!) {
    giveConsent(input: $input) {
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

/** Lets somebody see. */
export function useGiveConsent(citizenId: string) {
  const { change, answer, working } = useChange(GIVE_CONSENT, readGiveConsent, { shows: SHOWS_CITIZEN, citizenId });
  const give = ({ lastDay, ...draft }: ConsentDraft) => change({ citizenId, ...draft, validTo: endOfDay(lastDay) });
  return { give, answer, working };
}
