import { Chance } from '@tvaers/kit/seeding/chance';
import { idOf, organisationId } from '@tvaers/kit/seeding/ids';
import type { Offer } from '../offers/offer.entity.ts';
import type { OfferAtPlace } from '../offers/offer-at-place.entity.ts';
import type { OfferPartner } from '../offers/offer-partner.entity.ts';
import type { Schedule } from '../offers/schedule.entity.ts';
import type { Place } from '../places/place.entity.ts';
import { allOffers } from './catalogue/all-offers.ts';
import type { OfferAtPlaceSeed, OfferSeed } from './catalogue/offer-seed.ts';
import { places } from './catalogue/places.ts';
import { inventedPhone } from './invented-names.ts';

const chance = new Chance('offers');
export const offerId = (key: string): string => idOf('offer', key);
const placeId = (key: string): string => idOf('place', key);
export const offerAtPlaceId = (offerKey: string, placeKey: string): string =>
  idOf('offer-at-place', offerKey, placeKey);

/** Each offer with each of its places. */
export const offersAtPlaces: readonly (OfferAtPlaceSeed & { offerKey: string; id: string })[] = allOffers.flatMap(
  ({ key, at = [] }) => at.map((one) => ({ ...one, offerKey: key, id: offerAtPlaceId(key, one.placeKey) })),
);

export const seededPlaces = (): Place[] =>
  places.map(({ key, name, address, area, position }) => ({
    id: placeId(key),
    name,
    address,
    area,
    latitude: position?.[0] ?? null,
    longitude: position?.[1] ?? null,
  }));

export const seededOffers = (): Offer[] =>
  allOffers.map((offer) => {
    const paper = paperOf(offer);
    return {
      id: offerId(offer.key),
      name: offer.name,
      description: offer.description,
      need: offer.need,
      targetGroup: 'targetGroup' in offer ? offer.targetGroup : offer.paper.targetGroup,
      period: paper?.period ?? null,
      providerId: organisationId(offer.providerKey),
      status: offer.status,
      validFrom: offer.validFrom ?? null,
      validTo: offer.validTo ?? null,
      paperRow: paper?.row ?? null,
    };
  });

const paperOf = (offer: OfferSeed) => ('paper' in offer ? offer.paper : null);

export const seededPartners = (): OfferPartner[] =>
  allOffers.flatMap(({ key, partnerKeys = [] }) =>
    partnerKeys.map((partner) => ({ offerId: offerId(key), organisationId: organisationId(partner) })),
  );

export const seededOffersAtPlaces = (): OfferAtPlace[] =>
  offersAtPlaces.map(({ id, offerKey, placeKey, freePlaces }) => ({
    id,
    offerId: offerId(offerKey),
    placeId: placeId(placeKey),
    phone: inventedPhone(chance, offerKey, placeKey),
    freePlaces: freePlaces ?? null,
  }));

export const seededSchedules = (): Schedule[] =>
  offersAtPlaces.flatMap(({ id, hours }) => hours.map((opening) => ({ offerAtPlaceId: id, ...opening })));
