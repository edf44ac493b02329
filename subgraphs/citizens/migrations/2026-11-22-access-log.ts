import { STATISTICS_WHEN_DOUBLED } from '@tvaers/kit/access/access-seal-table';
import { guardRows, systemRows } from '@tvaers/kit/access/decision/row-policies';
import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

const APPEND = { rights: ['SELECT', 'INSERT'] } as const;

/**
 * Whoever may see that somebody was looked at may see what was. The limit keeps the planner from reading all of the table
 * once instead of looking a few rows up.
 */
const aboutSomebodySeen = (way: string) => `
  (SELECT true FROM collected_access_citizen AS about WHERE about.${way} LIMIT 1)`;
const BY_ROW = aboutSomebodySeen('event_id = collected_access_event.id');
const BY_PEOPLE = aboutSomebodySeen('people_id = collected_access_event.people_id');

/**
 * The read logs of all subgraphs, collected for the citizen, and how far each chain went as we were told. Both only
 * grow. Rows come in the order of time, so a block range index is enough for jobs that look at the last hour.
 */
export const accessLogTables = defineMigration('2026-11-22T10:20Z', 'collected-access-log', {
  up: `
    CREATE TABLE collected_access_event (
      id uuid PRIMARY KEY,
      subgraph text NOT NULL,
      seq bigint NOT NULL,
      at timestamptz(3) NOT NULL,
      subject text NOT NULL,
      role text NOT NULL,
      organisation_id uuid,
      staff_member_id uuid,
      citizen_id uuid NOT NULL,
      viewer_citizen_id uuid,
      operation text NOT NULL,
      activity text NOT NULL,
      data_classes text[] NOT NULL,
      purpose text NOT NULL,
      basis text NOT NULL,
      outcome text NOT NULL,
      correlation_id text NOT NULL
    );
    CREATE INDEX collected_access_event_of_citizen ON collected_access_event (citizen_id, at, id);
    CREATE INDEX collected_access_event_moment ON collected_access_event USING brin (at);
    ${protectTable('collected_access_event', APPEND)}

    CREATE TABLE witnessed_seal (
      subgraph text NOT NULL,
      seq bigint NOT NULL,
      hash text NOT NULL,
      witnessed_at timestamptz(3) NOT NULL DEFAULT now(),
      PRIMARY KEY (subgraph, seq)
    );
    ${protectTable('witnessed_seal', APPEND)}`,
  down: 'DROP TABLE witnessed_seal; DROP TABLE collected_access_event',
});

/**
 * Rows are known by their place in the chain they come from: places follow each other, so that new rows come to the end
 * of an index and not anywhere in it. What a citizen knows a row by is made of it when it is read.
 */
export const accessLogByPlace = defineMigration('2026-11-30T00:00Z', 'collected-access-log-by-place', {
  up: `
    ALTER TABLE collected_access_event DROP COLUMN id, ADD PRIMARY KEY (subgraph, seq);
    CREATE INDEX collected_access_event_of_citizen ON collected_access_event (citizen_id, at);
    ALTER TABLE collected_access_event SET (${STATISTICS_WHEN_DOUBLED})`,
  down: `
    ALTER TABLE collected_access_event RESET (autovacuum_analyze_scale_factor, autovacuum_vacuum_insert_scale_factor);
    DROP INDEX collected_access_event_of_citizen;
    ALTER TABLE collected_access_event DROP CONSTRAINT collected_access_event_pkey, ADD COLUMN id uuid;
    UPDATE collected_access_event SET id = md5(subgraph || '/' || seq)::uuid;
    ALTER TABLE collected_access_event ADD PRIMARY KEY (id);
    CREATE INDEX collected_access_event_of_citizen ON collected_access_event (citizen_id, at, id)`,
});

/** What a row holds beside whom it is about and its place. */
const COLUMNS = `subgraph, at, subject, role, organisation_id, staff_member_id, viewer_citizen_id, operation, activity,
  data_classes, purpose, basis, outcome, correlation_id`;

/**
 * What a sector's log says of several citizens alike is kept once, and in a narrow table whom it is about. That one gives
 * the order in which a citizen reads, so the moment stands there as well. No foreign key: both are written by one
 * statement, never changed, and to look each row up would cost as much as to write it. Taken back, a row stands there for
 * each citizen again; all but the first have places below 1, which no chain has.
 */
export const accessLogOfMany = defineMigration('2026-11-30T13:00Z', 'collected-access-log-of-many', {
  up: `
    ALTER TABLE collected_access_event ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY;
    CREATE TABLE collected_access_citizen (
      event_id bigint NOT NULL,
      citizen_id uuid NOT NULL,
      at timestamptz(3) NOT NULL,
      PRIMARY KEY (event_id, citizen_id)
    );
    ${protectTable('collected_access_citizen', APPEND)}
    INSERT INTO collected_access_citizen SELECT id, citizen_id, at FROM collected_access_event ORDER BY id;
    CREATE INDEX collected_access_citizen_log ON collected_access_citizen (citizen_id, at);
    CREATE INDEX collected_access_event_emergency ON collected_access_event (at) WHERE purpose = 'emergency';
    ALTER TABLE collected_access_citizen SET (${STATISTICS_WHEN_DOUBLED});
    ${systemRows('collected_access_event', { read: BY_ROW })}
    ALTER TABLE collected_access_event DROP CONSTRAINT collected_access_event_pkey, DROP COLUMN citizen_id,
      ADD PRIMARY KEY (id), ADD CONSTRAINT collected_access_event_place UNIQUE (subgraph, seq)`,
  down: `
    ALTER TABLE collected_access_event DROP CONSTRAINT collected_access_event_pkey,
      DROP CONSTRAINT collected_access_event_place, ADD COLUMN citizen_id uuid;
    UPDATE collected_access_event SET citizen_id = (
      SELECT min(citizen_id::text)::uuid FROM collected_access_citizen AS about WHERE about.event_id = id);
    INSERT INTO collected_access_event (citizen_id, seq, ${COLUMNS})
    SELECT other, (SELECT least(min(seq), 1) FROM collected_access_event) - row_number() OVER (), ${COLUMNS}
    FROM collected_access_event
    JOIN (SELECT event_id AS id, citizen_id AS other FROM collected_access_citizen) AS about USING (id)
    WHERE other <> citizen_id;
    ${guardRows('collected_access_event', { class: 'accessLog' })}
    DROP INDEX collected_access_event_emergency;
    DROP TABLE collected_access_citizen;
    ALTER TABLE collected_access_event DROP COLUMN id, ALTER COLUMN citizen_id SET NOT NULL, ADD PRIMARY KEY (subgraph, seq);
    CREATE INDEX collected_access_event_of_citizen ON collected_access_event (citizen_id, at)`,
});

/** From this table, which the next statement has to fill anew, to one of its name with other columns. */
const citizensOfLog = (columns: string) => `
    DROP TABLE collected_access_citizen;
    CREATE TABLE collected_access_citizen (${columns});
    ${protectTable('collected_access_citizen', APPEND)}
    ${guardRows('collected_access_citizen', { class: 'accessLog' })}
    ALTER TABLE collected_access_citizen SET (${STATISTICS_WHEN_DOUBLED})`;

/**
 * A caseload is opened many times a day, and each time its citizens stood there again. Those who were looked at together
 * are kept once for each day, and rows name them. Old rows are put together alike.
 */
export const accessLogByPeople = defineMigration('2026-12-01T10:00Z', 'collected-access-log-by-people', {
  up: `
    CREATE TABLE collected_access_people (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      day date NOT NULL,
      digest bytea NOT NULL,
      CONSTRAINT collected_access_people_of_day UNIQUE (day, digest)
    );
    ${protectTable('collected_access_people', APPEND)}
    ${systemRows('collected_access_people')}
    CREATE TEMPORARY TABLE shown ON COMMIT DROP AS
      SELECT event_id, day, ids, sha256(array_send(ids)) AS digest
      FROM (
        SELECT event.id AS event_id, (event.at AT TIME ZONE 'UTC')::date AS day,
          array_remove(array_agg(citizen_id ORDER BY citizen_id), NULL) AS ids
        FROM collected_access_event AS event LEFT JOIN collected_access_citizen ON event_id = event.id GROUP BY event.id
      ) AS together;
    INSERT INTO collected_access_people (day, digest) SELECT DISTINCT day, digest FROM shown ORDER BY day;
    ALTER TABLE collected_access_event ADD COLUMN people_id bigint;
    UPDATE collected_access_event SET people_id = people.id
    FROM shown JOIN collected_access_people AS people USING (day, digest) WHERE event_id = collected_access_event.id;
    ${systemRows('collected_access_event')}
    ${citizensOfLog(`people_id bigint NOT NULL, citizen_id uuid NOT NULL, day date NOT NULL,
      PRIMARY KEY (people_id, citizen_id)`)};
    INSERT INTO collected_access_citizen (people_id, citizen_id, day)
    SELECT DISTINCT people.id, citizen_id, day
    FROM shown JOIN collected_access_people AS people USING (day, digest) CROSS JOIN LATERAL unnest(ids) AS citizen_id;
    CREATE INDEX collected_access_citizen_log ON collected_access_citizen (citizen_id, day);
    CREATE INDEX collected_access_event_of_people ON collected_access_event (people_id, at);
    ALTER TABLE collected_access_event ALTER COLUMN people_id SET NOT NULL;
    ${systemRows('collected_access_event', { read: BY_PEOPLE })}`,
  down: `
    CREATE TEMPORARY TABLE shown ON COMMIT DROP AS
      SELECT id AS event_id, citizen_id, at FROM collected_access_event JOIN collected_access_citizen USING (people_id);
    ${systemRows('collected_access_event')}
    ${citizensOfLog(`event_id bigint NOT NULL, citizen_id uuid NOT NULL, at timestamptz(3) NOT NULL,
      PRIMARY KEY (event_id, citizen_id)`)};
    INSERT INTO collected_access_citizen SELECT event_id, citizen_id, at FROM shown ORDER BY event_id;
    CREATE INDEX collected_access_citizen_log ON collected_access_citizen (citizen_id, at);
    ${systemRows('collected_access_event', { read: BY_ROW })}
    ALTER TABLE collected_access_event DROP COLUMN people_id;
    DROP TABLE collected_access_people`,
});
