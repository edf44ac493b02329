import { defineMigration } from '@tvaers/kit/database/define-migration';
import { grantTable } from '@tvaers/kit/database/row-security';

/**
 * Offers and where and when they are given, who has the duty there, and the money behind it. Opening hours and shifts
 * are Danish wall clock time by ISO weekday: an end at or before the beginning is on the next day.
 */
export const offers = defineMigration('2026-11-22T13:01Z', 'offers', {
  up: `
    -- The time between two wall clock times of a day as instants. On the night the clocks go forward a span may begin
    -- in the hour that is left out; it is empty then rather than backwards.
    CREATE FUNCTION danish_span(day date, starts time, ends time) RETURNS tstzrange
      LANGUAGE sql IMMUTABLE PARALLEL SAFE
      RETURN tstzrange(
        (day + starts) AT TIME ZONE 'Europe/Copenhagen',
        greatest(
          (day + starts) AT TIME ZONE 'Europe/Copenhagen',
          (day + (ends <= starts)::integer + ends) AT TIME ZONE 'Europe/Copenhagen'));

    CREATE TABLE place (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      address text,
      area text,
      latitude double precision CHECK (latitude BETWEEN -90 AND 90),
      longitude double precision CHECK (longitude BETWEEN -180 AND 180),
      CONSTRAINT place_position_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL))
    );
    ${grantTable('place', ['SELECT', 'INSERT', 'UPDATE'])}

    CREATE TABLE offer (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      description text NOT NULL,
      need text NOT NULL CHECK (need IN
        ('SHELTER_BED', 'DROP_IN', 'SOMATIC_HEALTH', 'PSYCHIATRY', 'SUBSTANCE_TREATMENT', 'AUTHORITY', 'HOUSING',
         'OUTREACH', 'ACUTE', 'EMPLOYMENT', 'COORDINATION')),
      target_group text NOT NULL,
      period text,
      provider_id uuid NOT NULL REFERENCES organisation (id),
      status text NOT NULL CHECK (status IN ('PERMANENT', 'TEMPORARY', 'ANNOUNCED')),
      valid_from date,
      valid_to date,
      paper_row integer,
      CONSTRAINT offer_begins_before_it_ends CHECK (valid_to >= valid_from)
    );
    CREATE INDEX offer_by_provider ON offer (provider_id);
    ${grantTable('offer', ['SELECT', 'INSERT', 'UPDATE'])}

    CREATE TABLE offer_partner (
      offer_id uuid NOT NULL REFERENCES offer (id),
      organisation_id uuid NOT NULL REFERENCES organisation (id),
      PRIMARY KEY (offer_id, organisation_id)
    );
    ${grantTable('offer_partner', ['SELECT', 'INSERT', 'DELETE'])}

    CREATE TABLE offer_at_place (
      id uuid PRIMARY KEY,
      offer_id uuid NOT NULL REFERENCES offer (id),
      place_id uuid NOT NULL REFERENCES place (id),
      phone text,
      free_places integer CHECK (free_places >= 0),
      UNIQUE (offer_id, place_id)
    );
    ${grantTable('offer_at_place', ['SELECT', 'INSERT', 'UPDATE'])}

    CREATE TABLE schedule (
      offer_at_place_id uuid NOT NULL REFERENCES offer_at_place (id),
      weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      opens_at time(0) NOT NULL CHECK (opens_at < '24:00'),
      closes_at time(0) NOT NULL,
      PRIMARY KEY (offer_at_place_id, weekday, opens_at)
    );
    ${grantTable('schedule', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}

    CREATE TABLE duty_shift (
      offer_at_place_id uuid NOT NULL REFERENCES offer_at_place (id),
      weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      starts_at time(0) NOT NULL CHECK (starts_at < '24:00'),
      ends_at time(0) NOT NULL,
      staff_member_id uuid NOT NULL REFERENCES staff_member (id),
      valid_from date NOT NULL,
      valid_to date,
      PRIMARY KEY (offer_at_place_id, weekday, starts_at, staff_member_id, valid_from)
    );
    CREATE INDEX duty_shift_by_member ON duty_shift (staff_member_id);
    ${grantTable('duty_shift', ['SELECT', 'INSERT', 'UPDATE', 'DELETE'])}

    CREATE TABLE funding (
      id uuid PRIMARY KEY,
      offer_id uuid REFERENCES offer (id),
      organisation_id uuid REFERENCES organisation (id),
      team_id uuid REFERENCES team (id),
      valid_from date,
      valid_to date,
      million_kroner_per_year numeric(8, 2),
      full_time_equivalents numeric(6, 2),
      paper text NOT NULL,
      remark text,
      CONSTRAINT funding_of_one_thing CHECK (num_nonnulls(offer_id, organisation_id, team_id) = 1)
    );
    CREATE INDEX funding_by_offer ON funding (offer_id);
    CREATE INDEX funding_by_organisation ON funding (organisation_id);
    CREATE INDEX funding_by_team ON funding (team_id);
    ${grantTable('funding', ['SELECT', 'INSERT', 'UPDATE'])}`,
  down: `
    DROP TABLE funding;
    DROP TABLE duty_shift;
    DROP TABLE schedule;
    DROP TABLE offer_at_place;
    DROP TABLE offer_partner;
    DROP TABLE offer;
    DROP TABLE place;
    DROP FUNCTION danish_span`,
});
