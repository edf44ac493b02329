import { mergesCountForAccess } from '@tvaers/kit/access/decision/remembered-decisions';
import { appointments } from './2026-11-22-appointments.ts';
import { copies } from './2026-11-22-copies.ts';
import { hospitalStays } from './2026-11-22-hospital-stays.ts';
import { interventions } from './2026-11-22-interventions.ts';
import { substitution } from './2026-11-22-substitution.ts';
import { anonymousEnrolments } from './2026-11-24-anonymous-enrolments.ts';
import { generalCourseClass } from './2026-11-24-general-course-class.ts';
import { personRecords } from './2026-11-24-person-records.ts';
import { citizensRows, citizensRowsByClass, systemsRows } from './2026-11-24-row-policies.ts';
import { treatmentRelations } from './2026-11-24-treatment-relations.ts';
import { mergesHeard } from './2026-11-30-merges-heard.ts';

/** Oldest first. */
export const interventionMigrations = [
  ...[interventions, substitution, appointments, hospitalStays, copies],
  generalCourseClass,
  ...[citizensRows, systemsRows, personRecords, treatmentRelations, anonymousEnrolments],
  mergesCountForAccess('merged_record'),
  citizensRowsByClass,
  mergesHeard,
];
