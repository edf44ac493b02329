import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { type Connection, type PageArguments, readPage, toConnection } from '@tvaers/kit/graphql/connection';
import type { NeedKind, OfferStatus } from './offer.entity.ts';
import { OFFER_COLUMNS, type OfferRow } from './offer.loaders.ts';

interface ListOffers extends PageArguments {
  needs?: NeedKind[] | null;
  status?: OfferStatus | null;
}

/** All offers, announced and ended ones included, by name. */
export async function listOffers(
  { sql }: Pick<OperationContext, 'sql'>,
  { needs = null, status = null, ...pageArguments }: ListOffers,
): Promise<Connection<OfferRow>> {
  const page = readPage(pageArguments, 2);
  const rows = await sql<OfferRow>(
    `SELECT ${OFFER_COLUMNS} FROM offer
     WHERE ($1::text[] IS NULL OR need = ANY($1)) AND ($2::text IS NULL OR status = $2)
       AND ($3::text IS NULL OR (name COLLATE "da-x-icu", id) > ($3, $4::uuid))
     ORDER BY name COLLATE "da-x-icu", id LIMIT $5`,
    [needs, status, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
  return toConnection(rows, page, ({ name, id }) => [name, id]);
}
