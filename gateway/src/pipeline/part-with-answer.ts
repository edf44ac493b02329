import type { ApolloServerPlugin } from '@apollo/server';

/**
 * Takes the answer out of what the server keeps of a request. For a gateway it makes an object with a getter of its own for
 * each request, and V8 keeps what such an object looks like, with all the getter can reach, until it next collects its whole
 * heap. Each answer would be copied twice by the quick collections before that. Comes last: nobody finds it there any more.
 */
export const partWithAnswer: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse(requestContext) {
        const { response } = requestContext;
        Object.assign(requestContext, { response: { ...response } });
        Object.assign(response, { body: undefined });
      },
    };
  },
};
