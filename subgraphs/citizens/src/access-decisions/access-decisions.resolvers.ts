import type { CitizensResolvers } from '../context.ts';
import { toEndAccessDecisionResult } from './end-access-decision.result.ts';
import { endAccessDecision } from './end-access-decision.ts';
import { toRecordAccessDecisionResult } from './record-access-decision.result.ts';
import { recordAccessDecision } from './record-access-decision.ts';

export const accessDecisionResolvers: CitizensResolvers = {
  Mutation: {
    recordAccessDecision: async (_root, { input }, context) =>
      toRecordAccessDecisionResult(await recordAccessDecision(context, input)),
    endAccessDecision: async (_root, { input }, context) =>
      toEndAccessDecisionResult(await endAccessDecision(context, input)),
  },
};
