/** As the public benchmark runs it: headers of identity are handed on, nothing is polled, nothing is logged. */
export const gatewayConfig = {
  logging: 'error',
  landingPage: false,
  graphiql: false,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') ?? '' }),
  },
};
