import { createLogger } from '@tvaers/kit/runtime/logger';
import supertest from 'supertest';
import { createHttpListener } from '../../src/http-listener.ts';
import { answerJson } from '../../src/pipeline/answer.ts';
import type { Step } from '../../src/pipeline/exchange.ts';

export const silentLogger = createLogger({ service: 'gateway', level: 'silent' });

/** What an exchange is when it has passed the steps under test. */
const tellWhatPassed: Step = (exchange) => {
  const { path, viewer, body, correlationId } = exchange;
  answerJson(exchange, { passed: true, path, viewer, body, correlationId });
};

/** Requests through these steps alone; one that passes them all is answered with what it had become. */
export const throughSteps = (...steps: Step[]) =>
  supertest(createHttpListener([...steps, tellWhatPassed], silentLogger).server);
