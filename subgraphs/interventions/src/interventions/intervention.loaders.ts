import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { groupBy, loaderById, loaderByKey } from '@tvaers/kit/graphql/loaders';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import DataLoader from 'dataloader';
import type { GeneralCourse } from './general-course.entity.ts';
import type { Intervention } from './intervention.entity.ts';
import type { InterventionState } from './intervention.rules.ts';

/** A citizen's courses in some states; all states when none is named. */
export interface CoursesAsked {
  citizenId: string;
  states: readonly InterventionState[] | null | undefined;
}

const COLUMNS = `
  id, citizen_id AS "citizenId", data_class AS "dataClass", method, title, state, started_on AS "startedOn",
  ended_on AS "endedOn", provider_id AS "providerId", team_id AS "teamId",
  decision_legal_basis AS "decisionLegalBasis", decision_decided_on AS "decisionDecidedOn",
  decision_by_id AS "decisionById"`;

/** What all methods have in common is one statement; the part of a method is read only where somebody asks for it. */
export const createInterventionLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  interventionById: loaderById((ids) =>
    sql<Intervention>(`SELECT ${COLUMNS} FROM intervention WHERE id = ANY($1)`, [ids]),
  ),

  interventionsOfCitizen: new DataLoader<CoursesAsked, Intervention[], string>(
    async (asked) => {
      const found = new Map<string, Intervention[]>();
      const alike = groupBy(asked, ({ states }) => JSON.stringify(states ?? null));
      await Promise.all(
        [...alike.values()].map(async (group) => {
          const ids = group.map(({ citizenId }) => citizenId).filter(isUuid);
          const rows = await sql<Intervention & { askedId: string }>(
            `WITH same AS MATERIALIZED (SELECT asked, record FROM person_records($1))
             SELECT asked AS "askedId", ${COLUMNS}
             FROM intervention JOIN same ON citizen_id = record
             WHERE citizen_id = ANY (ARRAY(SELECT record FROM same)) AND ($2::text[] IS NULL OR state = ANY($2))
             ORDER BY started_on DESC NULLS FIRST, id`,
            [ids, group[0]?.states ?? null],
          );
          const byCitizen = groupBy(rows, ({ askedId }) => askedId);
          for (const one of group) found.set(keyOf(one), byCitizen.get(one.citizenId) ?? []);
        }),
      );
      return asked.map((one) => found.get(keyOf(one)) ?? []);
    },
    { cacheKeyFn: keyOf },
  ),

  generalCourse: loaderByKey(
    (ids) =>
      sql<GeneralCourse>(
        `SELECT intervention_id AS "interventionId", citizen_id AS "citizenId", offer_name AS "offerName",
           data_class AS "dataClass"
         FROM general_course WHERE intervention_id = ANY($1)`,
        [ids],
      ),
    ({ interventionId }) => interventionId,
  ),
});

function keyOf({ citizenId, states }: CoursesAsked): string {
  return `${citizenId} ${JSON.stringify(states ?? null)}`;
}
