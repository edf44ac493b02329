import { PERSON_RECORDS_ALONE } from '@tvaers/kit/access/decision/person-records';
import { guardRows, openRows, rowPolicies, systemRows } from '@tvaers/kit/access/decision/row-policies';
import { defineMigration } from '@tvaers/kit/database/define-migration';

const WHEREABOUTS = { column: 'data_class', among: ['contactInfo', 'protectedAddress'] } as const;

const ROWS_OF_WHEREABOUTS = {
  contact_channel: { class: WHEREABOUTS },
  living_situation: { class: WHEREABOUTS, writes: 'seen' },
  contact: { class: WHEREABOUTS, writes: 'seen' },
} as const;

const UNTIL_SEVERAL_WERE_TOLD_TOGETHER = { collected_access_event: { class: 'accessLog' } } as const;

/** Who may see and write which rows. Meetings are noted by whoever may see the person (rule R01), and so are consents. */
export const citizensRowPolicies = rowPolicies('2026-11-24T10:10Z', 'row-policies', {
  citizen: { class: 'identity', citizen: 'id', opensMasked: true },
  citizen_identifier: { class: 'identity' },
  citizen_merge: { class: 'identity' },
  // The words hold where the person stays as well: whoever may not see that may not search by it.
  citizen_search: { class: 'contactInfo' },
  safety_note: { class: 'contactInfo' },
  general_practitioner: { class: 'health' },
  ...ROWS_OF_WHEREABOUTS,
  contact_handover: { class: 'contactInfo', writes: 'seen' },
  last_seen: { class: 'contactInfo', writes: 'seen' },
  acting_municipality: { class: 'socialCase' },
  inclusion_assessment: { class: 'socialCase' },
  enrolment: { class: 'socialCase' },
  consent: { class: 'identity', writes: 'seen' },
  block: { class: 'identity', writes: 'seen' },
  ...UNTIL_SEVERAL_WERE_TOLD_TOGETHER,
});

/** Where the policies were made in an earlier form, which looked at the classes one by one; anew they are the same. */
export const citizensRowsByClass = defineMigration('2026-11-30T00:02Z', 'row-policies-by-class', {
  up: Object.entries(ROWS_OF_WHEREABOUTS)
    .map(([table, guard]) => guardRows(table, guard))
    .join('\n'),
  down: 'SELECT',
});

/** Whom the collected read log is about; what it says is seen by whoever sees that. */
export const citizensRowsOfLog = rowPolicies('2026-11-30T13:01Z', 'row-policies-of-the-log', {
  collected_access_citizen: { class: 'accessLog' },
});

const OF_THE_SYSTEM = [
  'emergency_access',
  'access_decision',
  'guardianship',
  'confidentiality_change',
  'witnessed_seal',
];

/** What use cases write and read on the sector's own account: nobody is shown a row of these as it is. */
export const citizensSystemRows = defineMigration('2026-11-24T10:11Z', 'system-rows', {
  up: OF_THE_SYSTEM.map((table) => systemRows(table)).join('\n'),
  down: OF_THE_SYSTEM.map(openRows).join('\n'),
});

/** One person's records: what may be seen is decided for the person, and holds for each of them. */
export const citizensPersonRecords = defineMigration('2026-11-24T10:12Z', 'person-records', {
  up: `
    CREATE OR REPLACE FUNCTION person_records(asked uuid[]) RETURNS TABLE (asked uuid, record uuid, person uuid)
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      WITH known AS (
        SELECT one AS asked, coalesce(c.merged_into, one) AS person FROM unnest($1) AS one LEFT JOIN citizen c ON c.id = one
      )
      SELECT known.asked, known.person, known.person FROM known
      UNION ALL
      SELECT known.asked, c.id, known.person FROM known JOIN citizen c ON c.merged_into = known.person
    $$`,
  down: PERSON_RECORDS_ALONE,
});

/** A number that a record has although another one has it too, noted by somebody who may not see that one. */
export const contestedNumbers = defineMigration('2026-11-24T10:13Z', 'contested-numbers', {
  up: `
    ALTER TABLE citizen_identifier ADD COLUMN contested boolean NOT NULL DEFAULT false;
    DROP INDEX citizen_identifier_current;
    CREATE UNIQUE INDEX citizen_identifier_current ON citizen_identifier (system, value)
      WHERE use <> 'OLD' AND NOT contested`,
  down: `
    DROP INDEX citizen_identifier_current;
    DELETE FROM citizen_identifier WHERE contested;
    CREATE UNIQUE INDEX citizen_identifier_current ON citizen_identifier (system, value) WHERE use <> 'OLD';
    ALTER TABLE citizen_identifier DROP COLUMN contested`,
});
