import { useChange } from '@tvaers/client-kit/graphql/use-change.ts';
import { graphql } from '../../generated/gql.ts';
import { readCompleteTask } from './read-complete-task.ts';
import { SHOWS_CITIZEN } from './shows-citizen.ts';

const COMPLETE_TASK = graphql(`
  mutation CompleteTask($input: CompleteTaskInput!) {
    completeTask(input: $input) {
      __typename
      ... on CompleteTaskSuccess {
        task {
          id
          state
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

/** Completes a task. */
export const useCompleteTask = (citizenId: string) =>
  useChange(COMPLETE_TASK, readCompleteTask, { shows: SHOWS_CITIZEN, citizenId });
