import { mergesCountForAccess } from '@tvaers/kit/access/decision/remembered-decisions';
import type { MigrationClass } from '@tvaers/kit/database/define-migration';
import { accessAlertTable } from './2026-11-22-access-alert.ts';
import { accessLogByPeople, accessLogByPlace, accessLogOfMany, accessLogTables } from './2026-11-22-access-log.ts';
import { citizenTables } from './2026-11-22-citizen.ts';
import { citizenSearch } from './2026-11-22-citizen-search.ts';
import { contactTables } from './2026-11-22-contact.ts';
import { enrolmentTables } from './2026-11-22-enrolment.ts';
import { livingSituationTables } from './2026-11-22-living-situation.ts';
import { municipalityTables } from './2026-11-22-municipality.ts';
import { accessAlertKinds } from './2026-11-24-access-alert-kinds.ts';
import { accessDecisionTables } from './2026-11-24-access-decision.ts';
import { accessFactDueView, accessFactDueWithReviews } from './2026-11-24-access-fact-due.ts';
import { caseRelationColumns } from './2026-11-24-case-relation.ts';
import { confidentialityChangeTable } from './2026-11-24-confidentiality-change.ts';
import { consentTables } from './2026-11-24-consent.ts';
import { emergencyAccessTable } from './2026-11-24-emergency-access.ts';
import {
  citizensPersonRecords,
  citizensRowPolicies,
  citizensRowsByClass,
  citizensRowsOfLog,
  citizensSystemRows,
  contestedNumbers,
} from './2026-11-24-row-policies.ts';
import { contactInEmergency } from './2026-12-01-contact-in-emergency.ts';
import { protectedWhileRestricted } from './2026-12-01-protected-while-restricted.ts';

/** Oldest first; the moment inside each orders them, not this list. */
export const citizensMigrations: readonly MigrationClass[] = [
  municipalityTables,
  citizenTables,
  livingSituationTables,
  enrolmentTables,
  contactTables,
  citizenSearch,
  accessLogTables,
  accessAlertTable,
  caseRelationColumns,
  consentTables,
  emergencyAccessTable,
  confidentialityChangeTable,
  accessDecisionTables,
  accessFactDueView,
  citizensRowPolicies,
  citizensSystemRows,
  citizensPersonRecords,
  contestedNumbers,
  accessAlertKinds,
  mergesCountForAccess('citizen', 'merged_into'),
  accessLogByPlace,
  accessLogOfMany,
  citizensRowsByClass,
  citizensRowsOfLog,
  accessFactDueWithReviews,
  accessLogByPeople,
  protectedWhileRestricted,
  contactInEmergency,
];
