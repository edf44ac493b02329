import type { Step } from './exchange.ts';
import { Refusal } from './refusal.ts';

/**
 * A GET can be sent by any page without asking first. It must therefore carry what a browser sends across sites only after
 * a preflight; a POST does so by its media type. Tokens are not sent by themselves, so this is the second lock.
 */
export const preventCsrf: Step = ({ request: { method, headers } }) => {
  if (method !== 'GET' || headers['apollo-require-preflight']) return;
  if (headers['content-type']?.startsWith('application/json')) return;
  throw new Refusal(400, 'BAD_REQUEST', 'A GET needs the header apollo-require-preflight, or the media type of JSON.');
};
