import type { ApolloServerPlugin } from '@apollo/server';
import { SCOPES_OF_ROLE } from '@tvaers/contract/scopes';
import type { Viewer } from '@tvaers/contract/viewer';
import type { OperationContext } from '../operation-context.ts';
import type { RootScopes } from '../supergraph/read-scopes.ts';
import { refusedOperation } from './refused-operation.ts';
import { rootFieldsOf } from './root-fields.ts';

/**
 * Refuses an operation as a whole when its caller's role lacks the scope of any of its root fields, before it is planned
 * and before any sector hears of it. Sectors check again; which citizens and classes is decided there alone.
 */
export const requireScopes = (scopes: RootScopes): ApolloServerPlugin<OperationContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, contextValue: { viewer } }) {
        // Open mode has no viewer, and its sectors are told of none.
        if (!viewer || !operation) return;
        for (const field of rootFieldsOf(operation, document)) {
          if (!mayCall(viewer, scopes, field)) throw refusedOperation('FORBIDDEN', undefined, 403);
        }
      },
    };
  },
});

function mayCall({ role }: Viewer, scopes: RootScopes, field: string): boolean {
  const scope = scopes.get(field);
  return scope === undefined || SCOPES_OF_ROLE[role].includes(scope);
}
