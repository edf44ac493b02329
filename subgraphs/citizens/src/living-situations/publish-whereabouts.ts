import type { CitizensContext } from '../context.ts';

interface Whereabouts {
  id: string;
  kind: string;
  place: string | null;
  area: string | null;
  observedAt: Date;
  dataClass: string;
}

/** An observation that names no part of the city leaves the person in the one that was named last. */
const CURRENT = `
  WITH observed AS (
    SELECT l.* FROM records_of(ARRAY[$1::uuid]) r JOIN living_situation l ON l.citizen_id = r.record_id
  )
  SELECT id, kind, place, observed_at AS "observedAt", data_class AS "dataClass",
    (SELECT area FROM observed WHERE area IS NOT NULL AND data_class = 'contactInfo'
     ORDER BY observed_at DESC, id DESC LIMIT 1) AS area
  FROM observed ORDER BY observed_at DESC, id DESC LIMIT 1`;

/**
 * Tells the other sectors where a person stays now; with `onlyIf`, only when that observation is the current one. They
 * are told neither place nor area of a protected one, since what they keep would be labelled as an ordinary one: that it
 * is a home, and no more. Answers the observation.
 */
export async function publishWhereabouts(
  { systemSql, publish }: Pick<CitizensContext, 'systemSql' | 'publish'>,
  citizenId: string,
  { onlyIf }: { onlyIf?: string } = {},
): Promise<string | null> {
  const [current] = await systemSql<Whereabouts>(CURRENT, [citizenId]);
  if (current && (onlyIf === undefined || onlyIf === current.id)) {
    const { kind, place, area, observedAt, dataClass } = current;
    await publish('citizen.living-situation-changed', {
      ...{ citizenId, kind, observedAt: observedAt.toISOString() },
      ...(dataClass === 'contactInfo' ? { place, area } : { place: null, area: null }),
    });
  }
  return current?.id ?? null;
}
