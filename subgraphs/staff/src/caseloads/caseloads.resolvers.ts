import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import { citizenReference } from '../citizens/citizen-reference.ts';
import type { StaffContext } from '../context.ts';
import type { Caseload } from './caseload.rules.ts';
import { findCaseload } from './find-caseload.ts';

/** Wiring only: every line names where the answer comes from. */
export const caseloadResolvers: Resolvers<StaffContext> = {
  StaffMember: {
    caseload: ({ id }, _args, context) => findCaseload(context, id),
  },
  Caseload: {
    citizens: ({ citizenIds }: Caseload) => citizenIds.map(citizenReference),
  },
};
