import type { ApolloServerPlugin } from '@apollo/server';
import type { Role } from '@tvaers/contract/roles';
import type { OperationDefinitionNode } from 'graphql';
import { costOfOperation } from '../cost/cost-of-operation.ts';
import { amountOf, type Estimate } from '../cost/estimate.ts';
import type { GraphCosts } from '../cost/read-costs.ts';
import type { OperationContext } from '../operation-context.ts';
import { refusedOperation } from './refused-operation.ts';

/** What one operation may be estimated to cost. */
export interface CostBudgets {
  budget: number;
  /** For roles that have a budget of their own. */
  ofRole: Partial<Record<Role, number>>;
}

/**
 * Refuses an operation that is expected to cost more than its caller's role may spend on one, before it is planned.
 * Open mode has no roles and no budget: what the fields of a strange graph cost, nobody has said.
 */
export function limitCost(costs: GraphCosts, { budget, ofRole }: CostBudgets): ApolloServerPlugin<OperationContext> {
  // The server keeps documents it has parsed, so each operation is worked out once for as long as it is kept.
  const known = new WeakMap<OperationDefinitionNode, Estimate>();

  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue: { viewer, learned } }) {
          if (!viewer || !operation) return;
          const cost = known.get(operation) ?? costOfOperation(costs, document, operation);
          known.set(operation, cost);
          const estimate = amountOf(cost, request.variables ?? {});
          const most = ofRole[viewer.role] ?? budget;
          learned.cost = { estimate, budget: most };
          if (estimate > most)
            throw refusedOperation(
              'OPERATION_TOO_LARGE',
              `The operation is expected to cost ${estimate}, and your role may spend ${most} on one: ask for shorter lists or fewer levels of them.`,
            );
        },
      };
    },
  };
}
