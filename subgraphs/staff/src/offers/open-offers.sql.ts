/**
 * Offers at places open at $1, by nearness to latitude $2 and longitude $3, of the needs $4, after the row that $5 to $7
 * order by, $8 at most. It looks at the opening hours from yesterday (which may reach past midnight) to a week ahead and
 * joins those that touch: what is open for the whole week is taken never to close.
 */
export const OPEN_OFFERS_SQL = `
  WITH moment AS (
    SELECT $1::timestamptz AS at, ($1::timestamptz AT TIME ZONE 'Europe/Copenhagen')::date AS today
  ),
  open_offer AS (
    SELECT given.id, given.offer_id AS "offerId", given.place_id AS "placeId", place.name AS "placeName", given.phone,
      given.free_places AS "freePlaces", moment.at, away.metres AS distance,
      coalesce(away.metres, 2147483647) AS nearness,
      CASE WHEN upper(run.open) < moment.at + interval '7 days' THEN upper(run.open) END AS "openUntil"
    FROM moment
    CROSS JOIN offer
    JOIN offer_at_place AS given ON given.offer_id = offer.id
    JOIN place ON place.id = given.place_id
    CROSS JOIN LATERAL (
      SELECT range_agg(danish_span(moment.today + ahead, schedule.opens_at, schedule.closes_at)) AS hours
      FROM generate_series(-1, 8) AS ahead
      JOIN schedule ON schedule.offer_at_place_id = given.id
        AND schedule.weekday = extract(isodow FROM moment.today + ahead)
    ) AS week
    CROSS JOIN LATERAL unnest(week.hours) AS run (open)
    CROSS JOIN LATERAL (
      -- Haversine on a sphere of the earth's mean radius: some 0.5 % off at worst.
      SELECT round(2 * 6371008.8 * asin(sqrt(
        sin(radians(place.latitude - $2::float8) / 2) ^ 2
        + cos(radians($2)) * cos(radians(place.latitude)) * sin(radians(place.longitude - $3::float8) / 2) ^ 2
      )))::integer AS metres
    ) AS away
    WHERE run.open @> moment.at
      AND offer.status <> 'ANNOUNCED'
      AND moment.today BETWEEN coalesce(offer.valid_from, '-infinity') AND coalesce(offer.valid_to, 'infinity')
      AND ($4::text[] IS NULL OR offer.need = ANY($4))
  )
  SELECT * FROM open_offer
  WHERE $5::integer IS NULL OR (nearness, "placeName" COLLATE "da-x-icu", id) > ($5, $6::text, $7::uuid)
  ORDER BY nearness, "placeName" COLLATE "da-x-icu", id
  LIMIT $8`;
