import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../generated/gql.ts';
import type { CompleteTaskInput } from '../../generated/graphql.ts';

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

const NO_ANSWER = 'Det blev ikke gemt: systemet svarer ikke. Prøv igen om lidt.';

/** Completes a task; a refusal comes back as a sentence to show. One key for each try makes a double press harmless. */
export function useCompleteTask() {
  const [mutate, { loading: working }] = useMutation(COMPLETE_TASK, { refetchQueries: ['CitizenPage'] });
  const [problem, setProblem] = useState<string | null>(null);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());

  async function completeTask(input: Omit<CompleteTaskInput, 'idempotencyKey'>): Promise<void> {
    setProblem(null);
    try {
      const { data } = await mutate({ variables: { input: { ...input, idempotencyKey } } });
      const result = data?.completeTask;
      if (result?.__typename === 'CompleteTaskSuccess') return;
      setProblem(result?.message ?? NO_ANSWER);
      setKey(crypto.randomUUID());
    } catch {
      // Nobody knows whether it was kept: the same key makes trying again safe.
      setProblem(NO_ANSWER);
    }
  }
  return { completeTask, problem, working };
}
