import { DROP_MERGED_RECORDS, MERGED_RECORDS } from '@tvaers/kit/access/decision/person-records';
import { defineMigration } from '@tvaers/kit/database/define-migration';

/** A fact about any of a person's records counts for the person. */
export const mergedRecords = defineMigration('2026-11-24T12:10Z', 'merged-records', {
  up: MERGED_RECORDS,
  down: DROP_MERGED_RECORDS,
});
