import type { Step } from './exchange.ts';
import { Refusal } from './refusal.ts';

const OURS = new Set(['*/*', 'application/*', 'application/json', 'application/graphql-response+json']);
const UNWANTED = /;\s*q=0(\.0{1,3})?\s*(;|$)/i;

/** Whether an `accept` header (RFC 9110 section 12.5.1) leaves room for one of our two media types. */
export function acceptsOurs(accept: string | undefined): boolean {
  if (!accept?.trim()) return true;
  return accept.split(',').some((range) => {
    const [mediaType = ''] = range.split(';');
    return OURS.has(mediaType.trim().toLowerCase()) && !UNWANTED.test(range);
  });
}

/** Before anything runs: the server would find out only afterwards, and answer 406 to a change that was made. */
export const agreeOnMediaType: Step = ({ request }) => {
  if (acceptsOurs(request.headers.accept)) return;
  throw new Refusal(406, 'BAD_REQUEST', 'Answers are application/json or application/graphql-response+json.');
};
