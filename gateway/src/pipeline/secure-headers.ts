import type { Step } from './exchange.ts';

const HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Nothing may be run or loaded from an answer; pages replace this with a policy of their own.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** The strict answer is the default for every path, so that a new one cannot forget it. */
export const secureHeaders: Step = ({ response }) => {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
};
