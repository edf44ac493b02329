import { QUERY_PLAN_HEADER } from '@tvaers/contract/headers';
import { SCOPES_OF_ROLE } from '@tvaers/contract/scopes';
import type { Exchange } from './exchange.ts';

/** Whether the answer is to say how it came about: only when that is asked for, by somebody whose role may see it. */
export const wantsQueryPlan = ({ request, viewer }: Exchange): boolean =>
  request.headers[QUERY_PLAN_HEADER] === 'on' &&
  viewer !== null &&
  SCOPES_OF_ROLE[viewer.role].includes('queryPlan:read');
