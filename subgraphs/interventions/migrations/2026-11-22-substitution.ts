import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** Prescriptions, safety holds and doses of substitution treatment. Doses are only ever added. */
export const substitution = defineMigration('2026-11-22T12:11Z', 'substitution', {
  up: `
    CREATE TABLE substitution_prescription (
      id uuid PRIMARY KEY,
      intervention_id uuid NOT NULL CONSTRAINT substitution_prescription_of_intervention REFERENCES intervention (id),
      citizen_id uuid NOT NULL,
      drug text NOT NULL CHECK (drug IN ('BUPRENORPHINE', 'BUPRENORPHINE_NALOXONE', 'METHADONE', 'NALTREXONE')),
      daily_dose numeric(6, 2) NOT NULL CHECK (daily_dose > 0),
      dose_unit text NOT NULL,
      valid_from date NOT NULL,
      valid_to date,
      review_on date NOT NULL,
      prescriber_id uuid,
      CONSTRAINT substitution_prescription_begins_before_it_ends CHECK (valid_to >= valid_from)
    );
    CREATE UNIQUE INDEX substitution_prescription_in_force ON substitution_prescription (intervention_id)
      WHERE valid_to IS NULL;
    ${protectTable('substitution_prescription')}

    CREATE TABLE safety_hold (
      id uuid PRIMARY KEY,
      intervention_id uuid NOT NULL CONSTRAINT safety_hold_of_intervention REFERENCES intervention (id),
      citizen_id uuid NOT NULL,
      since timestamptz(3) NOT NULL,
      reason text NOT NULL,
      cleared_at timestamptz(3),
      cleared_by_id uuid
    );
    CREATE UNIQUE INDEX safety_hold_in_force ON safety_hold (intervention_id) WHERE cleared_at IS NULL;
    ${protectTable('safety_hold')}

    CREATE TABLE confirmed_dose (
      id uuid PRIMARY KEY,
      intervention_id uuid NOT NULL CONSTRAINT confirmed_dose_of_intervention REFERENCES intervention (id),
      citizen_id uuid NOT NULL,
      at timestamptz(3) NOT NULL,
      place text NOT NULL,
      given_by_id uuid
    );
    CREATE INDEX confirmed_dose_of_course ON confirmed_dose (intervention_id, at);
    ${protectTable('confirmed_dose', { rights: ['SELECT', 'INSERT'] })}`,
  down: `
    DROP TABLE confirmed_dose;
    DROP TABLE safety_hold;
    DROP TABLE substitution_prescription`,
});
