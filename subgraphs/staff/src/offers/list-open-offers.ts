import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { type Connection, type PageArguments, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import { PublicError } from '@tvaers/kit/runtime/public-error';
import { isOnEarth, type Position } from '../places/position.rules.ts';
import type { NeedKind } from './offer.entity.ts';
import { OPEN_OFFERS_SQL } from './open-offers.sql.ts';

interface ListOpenOffers extends PageArguments {
  at: Date;
  near?: Position | null;
  needs?: NeedKind[] | null;
}

/** An offer at a place that is open at the moment `at`. */
export interface OpenOfferRow {
  /** Of the offer at its place. */
  id: string;
  offerId: string;
  placeId: string;
  placeName: string;
  phone: string | null;
  freePlaces: number | null;
  /** When it closes, null for what stays open for a week and so for good. */
  openUntil: Date | null;
  /** Metres as the crow flies, null where either position is unknown. */
  distance: number | null;
  /** What the list is ordered by first: the distance, unknown ones last. */
  nearness: number;
  at: Date;
}

/** Which doors can be knocked on at a moment, the nearest first (rule R10). Throws BAD_USER_INPUT on a position not on earth. */
export async function listOpenOffers(
  { sql }: Pick<OperationContext, 'sql'>,
  { at, near = null, needs = null, ...pageArguments }: ListOpenOffers,
): Promise<Connection<OpenOfferRow>> {
  if (near && !isOnEarth(near))
    throw new PublicError('BAD_USER_INPUT', '"near" is a latitude from -90 to 90 and a longitude from -180 to 180.');
  const page = readPage(pageArguments, 3);
  const [nearness = null, placeName = null, id = null] = page.after ?? [];
  const rows = await sql<OpenOfferRow>(OPEN_OFFERS_SQL, [
    ...[at, near?.latitude ?? null, near?.longitude ?? null, needs],
    ...[nearness, placeName, id, page.limit],
  ]);
  return toConnection(rows, page, (row) => [row.nearness, row.placeName, row.id]);
}
