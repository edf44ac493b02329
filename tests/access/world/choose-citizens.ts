import { type Databases, rowsOf } from './databases.ts';

/** A citizen whose answers are held against the model. */
export interface Subject {
  /** Stands in each of the citizen's canaries. */
  number: number;
  id: string;
  /** The official number, a canary that needs no planting. */
  cpr: string;
  planId: string;
}

/** The richest of the seeded: those with most kinds of rows, so that little has to be invented besides. */
export async function chooseCitizens(databases: Databases, count: number): Promise<Subject[]> {
  const { citizens, interventions, plans } = databases;
  const numbered = await rowsOf<{ id: string; cpr: string }>(
    citizens,
    `SELECT c.id, min(i.value) AS cpr FROM citizen c
     JOIN citizen_identifier i ON i.citizen_id = c.id AND i.use = 'OFFICIAL'
     JOIN general_practitioner p ON p.citizen_id = c.id AND p.name IS NOT NULL
     WHERE c.merged_into IS NULL AND c.deceased_on IS NULL AND c.confidentiality = 'NORMAL'
       AND EXISTS (SELECT FROM contact WHERE contact.citizen_id = c.id)
       AND EXISTS (SELECT FROM enrolment WHERE enrolment.citizen_id = c.id)
       AND EXISTS (SELECT FROM living_situation WHERE living_situation.citizen_id = c.id)
     GROUP BY c.id`,
  );
  const planned = await rowsOf<{ citizenId: string; planId: string }>(
    plans,
    `SELECT citizen_id AS "citizenId", id AS "planId" FROM joint_plan p WHERE state = 'ACTIVE'
       AND EXISTS (SELECT FROM goal g JOIN action a ON a.goal_id = g.id WHERE g.plan_id = p.id)`,
  );
  const courses = await rowsOf<{ citizenId: string; kinds: number }>(
    interventions,
    `SELECT citizen_id AS "citizenId", count(DISTINCT method)::integer AS kinds FROM intervention GROUP BY 1`,
  );
  const planOf = new Map(planned.map(({ citizenId, planId }) => [citizenId, planId]));
  const kindsOf = new Map(courses.map(({ citizenId, kinds }) => [citizenId, kinds]));
  const found = numbered
    .flatMap(({ id, cpr }) => {
      const planId = planOf.get(id);
      return planId && kindsOf.has(id) ? [{ id, cpr, planId }] : [];
    })
    .sort((one, other) => (kindsOf.get(other.id) ?? 0) - (kindsOf.get(one.id) ?? 0) || one.id.localeCompare(other.id));
  if (found.length < count)
    throw new Error(`Only ${found.length} seeded citizens have enough to show, ${count} are needed.`);
  return found.slice(0, count).map((citizen, index) => ({ number: index + 1, ...citizen }));
}
