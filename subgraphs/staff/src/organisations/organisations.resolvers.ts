import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { StaffContext } from '../context.ts';
import { loadOrNull } from '../load-or-null.ts';
import { findOrganisation } from './find-organisation.ts';
import { listOrganisations } from './list-organisations.ts';
import type { OrganisationRow } from './organisation.loaders.ts';
import { organisationDay } from './organisation-day.ts';

const onItsDay = ({ id, asOf }: OrganisationRow, { today }: StaffContext) => organisationDay(id, asOf ?? today);

/** Wiring only: every line names where the answer comes from. */
export const organisationResolvers: Resolvers<StaffContext> = {
  Query: {
    organisation: (_root, args, context) => findOrganisation(context, args),
    organisations: (_root, args, context) => listOrganisations(context, args),
  },
  Organisation: {
    __resolveReference: ({ id }, { loaders }: StaffContext) => loaders.organisationById.load(id),
    parent: (row, _args, context) => context.loaders.parentOn.load(onItsDay(row, context)),
    units: (row, _args, context) => context.loaders.unitsOn.load(onItsDay(row, context)),
    successor: ({ successorId }, _args, { loaders }) => loadOrNull(loaders.organisationById, successorId),
    teams: ({ id }, _args, { loaders }) => loaders.teamsOfOrganisation.load(id),
    offers: ({ id }, _args, { loaders }) => loaders.offersOfOrganisation.load(id),
    funding: ({ id }, _args, { loaders }) => loaders.fundingOfOrganisation.load(id),
  },
};
