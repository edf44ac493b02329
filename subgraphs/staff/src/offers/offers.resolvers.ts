import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { StaffContext } from '../context.ts';
import { dutyKey } from '../duty/duty.loaders.ts';
import { findInCharge } from '../organisations/find-in-charge.ts';
import { listOffers } from './list-offers.ts';
import { listOpenOffers } from './list-open-offers.ts';

/** Wiring only: every line names where the answer comes from. */
export const offerResolvers: Resolvers<StaffContext> = {
  Query: {
    openOffers: (_root, args, context) => listOpenOffers(context, args),
    offers: (_root, args, context) => listOffers(context, args),
  },
  Offer: {
    __resolveReference: ({ id }, { loaders }: StaffContext) => loaders.offerById.load(id),
    provider: ({ providerId }, _args, context) => findInCharge(context, providerId),
    partners: ({ id }, _args, { loaders }) => loaders.partnersOfOffer.load(id),
    funding: ({ id }, _args, { loaders }) => loaders.fundingOfOffer.load(id),
    places: ({ id }, _args, { loaders }) => loaders.placesOfOffer.load(id),
  },
  OfferAtPlace: {
    offer: ({ offerId }, _args, { loaders }) => loaders.offerById.load(offerId),
    place: ({ placeId }, _args, { loaders }) => loaders.placeById.load(placeId),
    schedules: ({ id }, _args, { loaders }) => loaders.schedulesOfOfferAtPlace.load(id),
  },
  OpenOfferEdge: {
    distance: ({ node }) => node.distance,
  },
  OpenOffer: {
    offer: ({ offerId }, _args, { loaders }) => loaders.offerById.load(offerId),
    place: ({ placeId }, _args, { loaders }) => loaders.placeById.load(placeId),
    onDuty: ({ id, at }, _args, { loaders }) => loaders.onDutyAt.load(dutyKey(id, at)),
  },
};
