import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { InterventionsContext } from '../context.ts';
import { enrolmentByCode, enrolmentsOfOwnUnit } from './anonymous-enrolment.loaders.ts';
import { toEndAnonymousEnrolmentResult } from './end-anonymous-enrolment.result.ts';
import { endAnonymousEnrolment } from './end-anonymous-enrolment.ts';
import { toEnrolAnonymouslyResult } from './enrol-anonymously.result.ts';
import { enrolAnonymously } from './enrol-anonymously.ts';

export const anonymousResolvers: Resolvers<InterventionsContext> = {
  Query: {
    anonymousEnrolment: (_root, { code }, context) => enrolmentByCode(context, code),
    anonymousEnrolments: (_root, args, context) => enrolmentsOfOwnUnit(context, args),
  },
  Mutation: {
    enrolAnonymously: async (_root, { input }, context) =>
      toEnrolAnonymouslyResult(await enrolAnonymously(context, input)),
    endAnonymousEnrolment: async (_root, { input }, context) =>
      toEndAnonymousEnrolmentResult(await endAnonymousEnrolment(context, input)),
  },
  AnonymousEnrolment: { provider: ({ providerId }) => ({ id: providerId }) },
};
