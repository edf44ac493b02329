import { defineMigration } from '@tvaers/kit/database/define-migration';

/** One observation may be told twice, with the area and without: the later word counts. */
export const whereaboutsTold = defineMigration('2026-11-29T12:00Z', 'whereabouts-told', {
  up: 'ALTER TABLE citizen_copy ADD COLUMN living_situation_told_at timestamptz(3)',
  down: 'ALTER TABLE citizen_copy DROP COLUMN living_situation_told_at',
});
