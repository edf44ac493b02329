import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationContext } from '../operation-context.ts';
import { refusedOperation } from './refused-operation.ts';
import { rootFieldsOf } from './root-fields.ts';

/** Nobody, apps and roles that were given the scope `schema:read`, or everybody. */
export type WhoReadsSchema = 'off' | 'granted' | 'on';

const INTROSPECTION = ['Query.__schema', 'Query.__type'];

/** Shows the schema only to tokens with the scope for it; what nobody may see, validation has refused already. */
export const limitIntrospection = (who: WhoReadsSchema): ApolloServerPlugin<OperationContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, contextValue: { app } }) {
        if (who !== 'granted' || !operation || app?.scopes.has('schema:read')) return;
        const asked = rootFieldsOf(operation, document);
        if (INTROSPECTION.some((field) => asked.has(field)))
          throw refusedOperation('FORBIDDEN', 'This app, or your role in it, may not read the schema.', 403);
      },
    };
  },
});
