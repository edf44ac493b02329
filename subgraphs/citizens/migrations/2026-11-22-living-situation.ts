import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** Where the person is, and which municipality acts. An observation ends where the next begins, so no end is stored. */
export const livingSituationTables = defineMigration('2026-11-22T10:02Z', 'living-situation', {
  up: `
    CREATE TABLE living_situation (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT living_situation_of REFERENCES citizen (id),
      kind text NOT NULL,
      place text,
      area text,
      observed_at timestamptz(3) NOT NULL,
      data_class text NOT NULL DEFAULT 'contactInfo',
      CONSTRAINT living_situation_kind CHECK (kind IN (
        'ROUGH_SLEEPING', 'NIGHT_CAFE', 'SHELTER', 'HOTEL_OR_HOSTEL', 'WITH_FAMILY_OR_FRIENDS', 'TRANSITIONAL_HOUSING',
        'PRISON_RELEASE_WITHOUT_HOME', 'HOSPITAL_DISCHARGE_WITHOUT_HOME', 'OTHER_HOMELESS', 'FUNCTIONALLY_HOMELESS',
        'OWN_HOME')),
      CONSTRAINT living_situation_class CHECK (data_class IN ('contactInfo', 'protectedAddress'))
    );
    CREATE INDEX living_situation_newest ON living_situation (citizen_id, observed_at, id);
    ${protectTable('living_situation')}

    CREATE TABLE acting_municipality (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT acting_municipality_of REFERENCES citizen (id),
      municipality_code text NOT NULL CONSTRAINT acting_municipality_is REFERENCES municipality (code),
      valid_from date NOT NULL,
      valid_to date,
      disputed boolean NOT NULL DEFAULT false,
      CONSTRAINT acting_municipality_order CHECK (valid_to >= valid_from)
    );
    CREATE INDEX acting_municipality_newest ON acting_municipality (citizen_id, valid_from);
    CREATE UNIQUE INDEX acting_municipality_now ON acting_municipality (citizen_id) WHERE valid_to IS NULL;
    ${protectTable('acting_municipality')}`,
  down: 'DROP TABLE acting_municipality; DROP TABLE living_situation',
});
