import type { HttpAnswer } from '@tvaers/kit/runtime/http-server';
import { type OutcomeIssue, operationOutcome } from './operation-outcome.ts';

export const fhirAnswer = (status: number, body: string, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/fhir+json; charset=utf-8', ...headers },
  body,
});

/** An answer to something that is no message, so that there is nothing to acknowledge. */
export const refusal = (
  status: number,
  code: OutcomeIssue['code'],
  text: string,
  headers?: Record<string, string>,
): HttpAnswer => fhirAnswer(status, JSON.stringify(operationOutcome([{ severity: 'error', code, text }])), headers);
