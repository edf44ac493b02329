import { defineMigration } from '@tvaers/kit/database/define-migration';
import { VIEW_AFTER_EMERGENCIES, VIEW_OF_ALL_CONTACTS } from './2026-11-24-access-fact-due.ts';

/**
 * Which contacts were noted by somebody with nothing but emergency access; they are no ground for seeing the person on. Of
 * those noted before, nobody can tell any more what else entitled their author.
 */
export const contactInEmergency = defineMigration('2026-12-01T12:01Z', 'contact-in-emergency', {
  up: `
    ALTER TABLE contact ADD COLUMN noted_in_emergency boolean NOT NULL DEFAULT false;
    DROP VIEW access_fact_due;
    ${VIEW_AFTER_EMERGENCIES}`,
  down: `
    DROP VIEW access_fact_due;
    ALTER TABLE contact DROP COLUMN noted_in_emergency;
    ${VIEW_OF_ALL_CONTACTS}`,
});
