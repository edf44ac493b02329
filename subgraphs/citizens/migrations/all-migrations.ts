import type { MigrationClass } from '@tvaers/kit/database/define-migration';
import { accessAlertTable } from './2026-11-22-access-alert.ts';
import { accessLogTables } from './2026-11-22-access-log.ts';
import { citizenTables } from './2026-11-22-citizen.ts';
import { citizenSearch } from './2026-11-22-citizen-search.ts';
import { contactTables } from './2026-11-22-contact.ts';
import { enrolmentTables } from './2026-11-22-enrolment.ts';
import { livingSituationTables } from './2026-11-22-living-situation.ts';
import { municipalityTables } from './2026-11-22-municipality.ts';

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
];
