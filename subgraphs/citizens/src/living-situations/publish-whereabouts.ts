import type { CitizensContext } from '../context.ts';

interface Whereabouts {
  id: string;
  kind: string;
  place: string | null;
  area: string | null;
  observedAt: Date;
  dataClass: string;
}

const CURRENT = `
  SELECT l.id, l.kind, l.place, l.area, l.observed_at AS "observedAt", l.data_class AS "dataClass"
  FROM records_of(ARRAY[$1::uuid]) r JOIN living_situation l ON l.citizen_id = r.record_id
  ORDER BY l.observed_at DESC, l.id DESC LIMIT 1`;

/**
 * Tells the other sectors where a person stays now; with `onlyIf`, only when that observation is the current one. They
 * are not told a protected place, since what they keep would be labelled as an ordinary one. Answers the observation.
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
      ...{ citizenId, kind, area, observedAt: observedAt.toISOString() },
      place: dataClass === 'contactInfo' ? place : null,
    });
  }
  return current?.id ?? null;
}
