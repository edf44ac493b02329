import type { PartStatus } from '../pages/watch-parts.ts';
import type { GraphStatus } from '../supergraph/graph-status.ts';
import { answerJson } from './answer.ts';
import type { Step } from './exchange.ts';

/** `GET /status`: which part of the house is up, and which graph is served. Open to everybody, so it never says more. */
export const answerStatus =
  (parts: () => readonly PartStatus[], graph: () => GraphStatus): Step =>
  (exchange) => {
    if (exchange.path === '/status') answerJson(exchange, { parts: parts(), graph: graph() });
  };
