import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../generated/gql.ts';
import type { CompleteTaskInput } from '../../generated/graphql.ts';
import { type CompleteTaskAnswer, readCompleteTask } from './read-complete-task.ts';

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

/** The page that shows tasks, by the name of its query: read again, because what it shows is no longer true. */
const SHOWS_TASKS = ['CitizenPage'];

/** Completes a task; a refusal comes back as a sentence to show. One key for each try makes a double press harmless. */
export function useCompleteTask() {
  const [mutate, { loading: working, client }] = useMutation(COMPLETE_TASK);
  const [answer, setAnswer] = useState<CompleteTaskAnswer | null>(null);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());

  /** Answers whether the task is done. */
  async function completeTask(input: Omit<CompleteTaskInput, 'idempotencyKey'>): Promise<boolean> {
    setAnswer(null);
    const { data } = await mutate({ variables: { input: { ...input, idempotencyKey } } }).catch(() => ({ data: null }));
    const read = readCompleteTask(data?.completeTask ?? null);
    setAnswer(read);
    // Where nobody knows whether it was kept, the same key makes trying again safe.
    if (read.kind !== 'no-answer') setKey(crypto.randomUUID());
    if (read.kind === 'done' || read.kind === 'out-of-date') await client.refetchQueries({ include: SHOWS_TASKS });
    return read.kind === 'done';
  }
  return { completeTask, answer, working };
}
