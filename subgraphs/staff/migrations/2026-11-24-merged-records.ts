import {
  DROP_MERGED_RECORDS,
  MERGED_RECORDS,
  PERSON_RECORDS_OF_MERGES,
} from '@tvaers/kit/access/decision/person-records';
import { defineMigration } from '@tvaers/kit/database/define-migration';

/** A fact about any of a person's records counts for the person. */
export const mergedRecords = defineMigration('2026-11-24T12:10Z', 'merged-records', {
  up: MERGED_RECORDS,
  down: DROP_MERGED_RECORDS,
});

/** Where `person_records` was made in an earlier form; anew it is the same. */
export const mergedRecordsShortWay = defineMigration('2026-11-30T00:01Z', 'merged-records-short-way', {
  up: PERSON_RECORDS_OF_MERGES,
  down: 'SELECT',
});
