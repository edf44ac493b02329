import { useChange } from '@tvaers/client-kit/graphql/use-change.ts';
import { graphql } from '../../generated/gql.ts';
import { readBlockAccess } from './read-block-answers.ts';
import { SHOWS_CONSENTS } from './shows-consents.ts';

const BLOCK_ACCESS = graphql(`
  mutation BlockAccess($input: BlockAccessInput!) {
    blockAccess(input: $input) {
      __typename
      ... on InvalidInput {
        field
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** Shuts somebody out. */
export const useBlockAccess = () => useChange(BLOCK_ACCESS, readBlockAccess, { shows: SHOWS_CONSENTS });
