import { CombinedGraphQLErrors, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';

/** What a try to change something came to, as a form must show it. */
export type ChangeAnswer =
  | { kind: 'done' }
  /** About what was written: said at the field, which the input calls so; null where it is not about one field. */
  | { kind: 'input-refused'; message: string; field: string | null }
  /** The page shows what is no longer true: it is read again. */
  | { kind: 'out-of-date'; message: string }
  | { kind: 'refused'; message: string }
  /** Nobody knows whether it was kept. */
  | { kind: 'no-answer'; message: string };

interface Surroundings {
  /** Names of the queries whose pages show what changes: read again, because what they show is no longer true. */
  shows: string[];
  /** Whom the change is about, so that emergency access to them goes along. */
  citizenId?: string;
}

const NO_ANSWER = {
  kind: 'no-answer',
  message: 'Det blev måske ikke gemt: systemet svarer ikke. Prøv igen om lidt.',
} as const;
const FORBIDDEN = { kind: 'refused', message: 'Din rolle har ikke adgang til at gøre det her.' } as const;

const isForbidden = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === 'FORBIDDEN');

/**
 * Makes a change at the graph; a refusal comes back as a sentence to show. A second press while the first is under way
 * does nothing; one key for each try makes it harmless where the answer was lost.
 * @param read what the answer means; every member of the result's union has its place there
 */
export function useChange<Data, Input extends { idempotencyKey?: string | null | undefined }>(
  document: TypedDocumentNode<Data, { input: Input }>,
  read: (data: Data) => ChangeAnswer,
  { shows, citizenId }: Surroundings,
) {
  const [mutate, { loading: working, client }] = useMutation<Data, { input: Input }>(document);
  const [answer, setAnswer] = useState<ChangeAnswer | null>(null);
  const underWay = useRef(false);
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());

  /** Answers with what came of it when it is done, and with null when it is not. */
  async function change(input: Omit<Input, 'idempotencyKey'>): Promise<Data | null> {
    if (underWay.current) return null;
    underWay.current = true;
    try {
      return await send(input);
    } finally {
      underWay.current = false;
    }
  }

  async function send(input: Omit<Input, 'idempotencyKey'>): Promise<Data | null> {
    setAnswer(null);
    const variables = { input: { ...input, idempotencyKey } as Input };
    const { data, told } = await mutate({ variables, context: { citizenId } }).then(
      (result) => ({ data: result.data ?? null, told: result.data ? read(result.data as Data) : NO_ANSWER }),
      (error: unknown) => ({ data: null, told: isForbidden(error) ? FORBIDDEN : NO_ANSWER }),
    );
    setAnswer(told);
    // Where nobody knows whether it was kept, the same key makes trying again safe.
    if (told.kind !== 'no-answer') setKey(crypto.randomUUID());
    if (told.kind === 'done' || told.kind === 'out-of-date') await client.refetchQueries({ include: shows });
    return told.kind === 'done' ? (data as Data | null) : null;
  }
  return { change, answer, working };
}
