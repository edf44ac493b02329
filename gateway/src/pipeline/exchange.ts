import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Span } from '@opentelemetry/api';
import type { Viewer } from '@tvaers/contract/viewer';
import type { Logger } from '@tvaers/kit/runtime/logger';
import type { Learned } from '../operation-context.ts';
import type { App } from '../sign-in/app-from-claims.ts';

/** One HTTP request on its way through the steps, and what they have found out about it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Decoded path of the URL; never the whole URL, whose query may carry person data into a log. */
  readonly path: string;
  /** Query string with its question mark, or empty. */
  search: string;
  correlationId: string;
  logger: Logger;
  viewer: Viewer | null;
  app: App | null;
  /** The request in its trace; mute where nothing is traced. */
  span: Span;
  /** What GraphQL finds out about the operation. */
  readonly learned: Learned;
  /** How long the body of the answer is. */
  answeredBytes: number;
  /** The JSON object of a POST; undefined for a GET. */
  body: Record<string, unknown> | undefined;
}

/** One step: lets the exchange pass, answers it (then no later step sees it), or throws a `Refusal`. */
export type Step = (exchange: Exchange) => void | Promise<void>;
