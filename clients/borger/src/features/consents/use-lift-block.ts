import { useChange } from '@tvaers/client-kit/graphql/use-change.ts';
import { graphql } from '../../generated/gql.ts';
import { readLiftBlock } from './read-block-answers.ts';
import { SHOWS_CONSENTS } from './shows-consents.ts';

const LIFT_BLOCK = graphql(`
  mutation LiftBlock($input: LiftBlockInput!) {
    liftBlock(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

/** Lets somebody in again. */
export const useLiftBlock = () => useChange(LIFT_BLOCK, readLiftBlock, { shows: SHOWS_CONSENTS });
