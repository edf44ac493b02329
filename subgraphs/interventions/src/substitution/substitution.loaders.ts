import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderByKey } from '@tvaers/kit/graphql/loaders';

/** Where a treatment stands today: prescription and hold in force, and the last dose somebody saw taken. */
interface SubstitutionRow {
  interventionId: string;
  citizenId: string;
  drug: string | null;
  dailyDose: string | null;
  doseUnit: string | null;
  validFrom: string | null;
  reviewOn: string | null;
  holdSince: Date | null;
  holdReason: string | null;
  doseAt: Date | null;
  dosePlace: string | null;
}

export const createSubstitutionLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  substitution: loaderByKey(
    (ids) =>
      sql<SubstitutionRow>(
        `SELECT course.id AS "interventionId", course.citizen_id AS "citizenId", drug, daily_dose AS "dailyDose",
           dose_unit AS "doseUnit", valid_from AS "validFrom", review_on AS "reviewOn", hold.since AS "holdSince",
           hold.reason AS "holdReason", dose.at AS "doseAt", dose.place AS "dosePlace"
         FROM intervention AS course
         LEFT JOIN substitution_prescription AS prescription
           ON prescription.intervention_id = course.id AND prescription.valid_to IS NULL
         LEFT JOIN safety_hold AS hold ON hold.intervention_id = course.id AND hold.cleared_at IS NULL
         LEFT JOIN LATERAL (
           SELECT at, place FROM confirmed_dose WHERE confirmed_dose.intervention_id = course.id ORDER BY at DESC LIMIT 1
         ) AS dose ON true
         WHERE course.id = ANY($1)`,
        [ids],
      ),
    ({ interventionId }) => interventionId,
  ),
});

/** The prescription in force; null when there is none. */
export function prescriptionOf(course: SubstitutionRow | null) {
  if (!course?.drug) return null;
  const { citizenId, drug, dailyDose, doseUnit, validFrom, reviewOn } = course;
  return { citizenId, drug, dailyDose: { citizenId, value: Number(dailyDose), unit: doseUnit }, validFrom, reviewOn };
}

/** The safety hold in force; null when doses may be given. */
export const holdOf = (course: SubstitutionRow | null) =>
  course?.holdSince ? { citizenId: course.citizenId, since: course.holdSince, reason: course.holdReason } : null;

/** Null when nobody has seen a dose taken yet. */
export const lastDoseOf = (course: SubstitutionRow | null) =>
  course?.doseAt ? { citizenId: course.citizenId, at: course.doseAt, place: course.dosePlace } : null;
