import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { InterventionsContext } from '../context.ts';
import { toDismissUnmatchedMessageResult } from './dismiss-unmatched-message.result.ts';
import { dismissUnmatchedMessage } from './dismiss-unmatched-message.ts';
import { toLinkUnmatchedMessageResult } from './link-unmatched-message.result.ts';
import { linkUnmatchedMessage } from './link-unmatched-message.ts';
import { numberOf } from './person-number.ts';
import { sayActivity } from './say-activity.ts';
import { waitingMessages } from './unmatched-message.loaders.ts';

export const medcomResolvers: Resolvers<InterventionsContext> = {
  Query: { unmatchedMessages: (_root, args, context) => waitingMessages(context, args) },
  Mutation: {
    linkUnmatchedMessage: async (_root, { input }, context) =>
      toLinkUnmatchedMessageResult(await linkUnmatchedMessage(context, input)),
    dismissUnmatchedMessage: async (_root, { input }, context) =>
      toDismissUnmatchedMessageResult(await dismissUnmatchedMessage(context, input)),
  },
  UnmatchedMessage: {
    __resolveReference: ({ id }, { loaders }) => loaders.unmatchedMessageById.load(id),
    activity: ({ notification }) => sayActivity(notification),
    hospitalName: ({ notification }) => notification.hospitalName,
    personName: ({ notification }) => notification.personName,
    identifier: ({ notification }) => numberOf(notification.identifiers[0]),
  },
  LinkUnmatchedMessageSuccess: {
    hospitalStay: ({ hospitalStayId }, _args, { loaders }) =>
      hospitalStayId && loaders.hospitalStayById.load(hospitalStayId),
  },
  DismissUnmatchedMessageSuccess: {
    unmatchedMessage: ({ messageId }, _args, { loaders }) => loaders.unmatchedMessageById.load(messageId),
  },
};
