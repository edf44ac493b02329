import { recentlyUsed } from '@tvaers/kit/runtime/recently-used';
import type { OperationContext } from '../operation-context.ts';
import type { AskSector, Question } from './ask-sector.ts';
import { type MergedQuery, mergeQueries } from './merge-queries.ts';
import { mergedBody, requestBody, type SectorRequest } from './request-body.ts';
import { shortNames } from './short-names.ts';
import { splitAnswer } from './split-answer.ts';

/** A question for entities and the JSON of each of them. */
export interface EntityQuestion extends SectorRequest {
  texts: readonly string[];
}

interface Waiting {
  question: EntityQuestion;
  asking: Omit<Question, 'body'>;
  answered: (answer: unknown) => void;
  failed: (error: unknown) => void;
}

export type AskTogether = (question: EntityQuestion, asking: Omit<Question, 'body'>) => Promise<unknown>;

/** Merged queries kept for reuse. */
const KEPT_QUERIES = 1000;

/** Puts together what goes into one request, in order and with no more entities than a sector takes at once. */
function inRequests(waiting: readonly Waiting[], maxEntities: number): Waiting[][] {
  const requests: Waiting[][] = [];
  let room = 0;
  for (const one of waiting) {
    const { length } = one.question.texts;
    if (length > room) requests.push([]);
    room = (length > room ? maxEntities : room) - length;
    requests.at(-1)?.push(one);
  }
  return requests;
}

/**
 * Sends the entity questions of one stage of an operation in one request. The steps of a stage start one after the other
 * without waiting, so whatever one operation asks before anything is awaited belongs together.
 */
export function askingTogether(ask: AskSector, maxEntities: number): AskTogether {
  const stages = new WeakMap<OperationContext, Waiting[]>();
  const merged = recentlyUsed<MergedQuery | null>(KEPT_QUERIES);
  const nameOf = shortNames(KEPT_QUERIES);

  async function askAlone({ question, asking, answered, failed }: Waiting): Promise<void> {
    await ask({ body: requestBody(question, question.texts), ...asking }).then(answered, failed);
  }

  async function askMerged(request: readonly Waiting[]): Promise<void> {
    const [first] = request;
    if (!first || request.length === 1) return first && askAlone(first);
    const questions = request.map(({ question }) => question);
    const queries = questions.map(({ query }) => query);
    const one = merged(queries.map(nameOf).join(' '), () => mergeQueries(queries));
    if (!one) {
      await Promise.all(request.map(askAlone));
      return;
    }
    const answers = splitAnswer(await ask({ body: mergedBody(one, questions), ...first.asking }), one.names);
    for (const [index, { answered }] of request.entries()) answered(answers[index]);
  }

  /** Never rejects: nobody waits for it, and whoever has asked is to hear of everything that goes wrong. */
  async function askRequest(request: readonly Waiting[]): Promise<void> {
    try {
      await askMerged(request);
    } catch (error) {
      for (const { failed } of request) failed(error);
    }
  }

  function send(context: OperationContext): void {
    const waiting = stages.get(context) ?? [];
    stages.delete(context);
    for (const request of inRequests(waiting, maxEntities)) void askRequest(request);
  }

  return (question, asking) =>
    new Promise((answered, failed) => {
      const waiting = { question, asking, answered, failed };
      const stage = stages.get(asking.context);
      if (stage) stage.push(waiting);
      else {
        stages.set(asking.context, [waiting]);
        queueMicrotask(() => send(asking.context));
      }
    });
}
