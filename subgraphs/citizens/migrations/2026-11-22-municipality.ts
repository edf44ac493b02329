import { defineMigration } from '@tvaers/kit/database/define-migration';
import { grantTable } from '@tvaers/kit/database/row-security';
import { FILL_MUNICIPALITIES } from '../src/municipalities/municipality-rows.ts';

/** A code list with its rows: without them no acting municipality could be named, not even in an empty house. */
export const municipalityTables = defineMigration('2026-11-22T10:00Z', 'municipality', {
  up: `
    CREATE TABLE municipality (
      code text PRIMARY KEY,
      name text NOT NULL,
      CONSTRAINT municipality_code CHECK (code ~ '^[0-9]{4}$')
    );
    CREATE TABLE municipality_region (
      code text NOT NULL CONSTRAINT municipality_region_of REFERENCES municipality (code),
      valid_from date NOT NULL,
      valid_to date,
      region text NOT NULL,
      PRIMARY KEY (code, valid_from),
      CONSTRAINT municipality_region_order CHECK (valid_to >= valid_from)
    );
    ${FILL_MUNICIPALITIES}
    ${grantTable('municipality', ['SELECT'])}
    ${grantTable('municipality_region', ['SELECT'])}`,
  down: 'DROP TABLE municipality_region; DROP TABLE municipality',
});
