import { defineMigration } from '@tvaers/kit/database/define-migration';

/** Who has a case with whom: what the facts of the kind `openSocialCase` are made from. */
export const caseRelationColumns = defineMigration('2026-11-24T10:00Z', 'case-relation', {
  up: `
    ALTER TABLE enrolment ADD COLUMN organisation_id uuid;
    ALTER TABLE citizen ADD COLUMN registered_by uuid;
    ALTER TABLE living_situation ADD COLUMN shelter_id uuid
      CONSTRAINT living_situation_in_shelter CHECK (shelter_id IS NULL OR kind = 'SHELTER');
    ALTER TABLE contact ADD COLUMN helped_at timestamptz(3);
    UPDATE contact SET helped_at = at WHERE state = 'HELPED';`,
  down: `
    ALTER TABLE contact DROP COLUMN helped_at;
    ALTER TABLE living_situation DROP COLUMN shelter_id;
    ALTER TABLE citizen DROP COLUMN registered_by;
    ALTER TABLE enrolment DROP COLUMN organisation_id`,
});
