import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { Directory } from '@tvaers/kit/directory/directory';
import { loaderById, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import { ORGANISATION_COLUMNS, type OrganisationRow } from '../organisations/organisation.loaders.ts';
import type { Offer } from './offer.entity.ts';
import type { OfferAtPlace } from './offer-at-place.entity.ts';
import type { Schedule } from './schedule.entity.ts';

export type OfferRow = Omit<Offer, 'paperRow'>;

export const OFFER_COLUMNS = `offer.id, offer.name, offer.description, offer.need, offer.target_group AS "targetGroup",
  offer.period, offer.provider_id AS "providerId", offer.status, offer.valid_from AS "validFrom",
  offer.valid_to AS "validTo"`;

export const createOfferLoaders = (
  { sql, disclosures }: Pick<OperationContext, 'sql' | 'disclosures'>,
  directory: Directory,
) => ({
  offerById: loaderById(
    directory.keepingById('offer', disclosures, (ids) =>
      sql<OfferRow>(`SELECT ${OFFER_COLUMNS} FROM offer WHERE id = ANY($1)`, [ids]),
    ),
  ),

  /** The offers each organisation provides, by name. */
  offersOfOrganisation: loaderListByKey(
    (organisationIds) =>
      sql<OfferRow>(
        `SELECT ${OFFER_COLUMNS} FROM offer WHERE provider_id = ANY($1) ORDER BY name COLLATE "da-x-icu", id`,
        [organisationIds],
      ),
    ({ providerId }) => providerId,
  ),

  partnersOfOffer: loaderListByKey(
    (offerIds) =>
      sql<OrganisationRow & { offerId: string }>(
        `SELECT offer_partner.offer_id AS "offerId", ${ORGANISATION_COLUMNS}
         FROM offer_partner JOIN organisation ON organisation.id = offer_partner.organisation_id
         WHERE offer_partner.offer_id = ANY($1) ORDER BY organisation.name COLLATE "da-x-icu", organisation.id`,
        [offerIds],
      ),
    ({ offerId }) => offerId,
  ),

  /** Where each offer is given, by the name of the place. */
  placesOfOffer: loaderListByKey(
    (offerIds) =>
      sql<OfferAtPlace>(
        `SELECT given.id, given.offer_id AS "offerId", given.place_id AS "placeId", given.phone,
           given.free_places AS "freePlaces"
         FROM offer_at_place AS given JOIN place ON place.id = given.place_id
         WHERE given.offer_id = ANY($1) ORDER BY place.name COLLATE "da-x-icu", given.id`,
        [offerIds],
      ),
    ({ offerId }) => offerId,
  ),

  /** Opening hours through the week. Written `HH:MM`; midnight at the end of a day is 24:00. */
  schedulesOfOfferAtPlace: loaderListByKey(
    (offerAtPlaceIds) =>
      sql<Schedule>(
        `SELECT offer_at_place_id AS "offerAtPlaceId", weekday, to_char(opens_at, 'HH24:MI') AS "opensAt",
           to_char(closes_at, 'HH24:MI') AS "closesAt"
         FROM schedule WHERE offer_at_place_id = ANY($1) ORDER BY weekday, opens_at`,
        [offerAtPlaceIds],
      ),
    ({ offerAtPlaceId }) => offerAtPlaceId,
  ),
});
