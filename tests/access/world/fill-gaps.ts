import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Subject } from './choose-citizens.ts';
import type { Databases } from './databases.ts';

/**
 * Rows of every kind for each citizen of the sweep, where the seed has none. `$1` is the citizen; each statement adds a
 * row only where there is none of its kind, so that one citizen has something behind every protected field.
 */
const ROWS: Record<SubgraphName, readonly string[]> = {
  citizens: [
    `INSERT INTO safety_note (id, citizen_id, note, noted_at) SELECT gen_random_uuid(), $1, 'x', now()
     WHERE NOT EXISTS (SELECT FROM safety_note WHERE citizen_id = $1)`,
    `UPDATE citizen SET aliases = ARRAY['x'], birth_date = coalesce(birth_date, '1971-02-03'),
       deceased_on = now()::date WHERE id = $1`,
    `INSERT INTO contact_channel (citizen_id, preference, kind, value, data_class)
     SELECT $1, 1, 'PHONE', 'x', 'contactInfo' WHERE NOT EXISTS (SELECT FROM contact_channel WHERE citizen_id = $1)`,
    `UPDATE contact SET need = 'x', state = 'HELPED', help = 'x', helped_at = at WHERE citizen_id = $1`,
    `UPDATE acting_municipality SET valid_to = coalesce(valid_to, '2030-01-01') WHERE citizen_id = $1`,
    `INSERT INTO block (id, citizen_id, organisation_id, staff_member_id, classes, blocked_at, noted_by, lifted_at,
       lifted_by, version)
     SELECT gen_random_uuid(), $1, unit, member, 16, now() - interval '2 days', gen_random_uuid(),
       now() - interval '1 day', gen_random_uuid(), 2
     FROM (VALUES (gen_random_uuid(), NULL::uuid), (NULL, gen_random_uuid())) AS whom (unit, member)`,
    `INSERT INTO consent (id, citizen_id, recipient_ids, classes, purpose, valid_from, valid_to, noted_by, withdrawn_at,
       withdrawn_by, version)
     SELECT gen_random_uuid(), $1, ARRAY(SELECT organisation_id FROM last_seen WHERE organisation_id IS NOT NULL LIMIT 1),
       16, 'coordination', now() - interval '2 days', now() + interval '2 days', gen_random_uuid(),
       now() - interval '1 day', gen_random_uuid(), 2`,
    `INSERT INTO emergency_access (id, citizen_id, subject, staff_member_id, organisation_id, reason, started_at,
       renewed_at, ends_at, review_due_on, reviewing_organisation_id, verdict, note, reviewed_at, reviewed_by, version)
     SELECT gen_random_uuid(), $1, 'somebody', gen_random_uuid(), (SELECT organisation_id FROM last_seen LIMIT 1),
       'tyve tegn og lidt til', now() - interval '3 days', now() - interval '3 days',
       now() - interval '3 days' + interval '50 minutes', now()::date, gen_random_uuid(), 'JUSTIFIED', 'x', now(), gen_random_uuid(), 2`,
    // Of an hour to come, so that no read of the sweep itself pushes it off the first page.
    `WITH people AS (
       INSERT INTO collected_access_people (day, digest)
       SELECT ((now() + interval '1 hour') AT TIME ZONE 'UTC')::date, uuid_send(gen_random_uuid()) RETURNING id, day
     ), told AS (
       INSERT INTO collected_access_event (people_id, subgraph, seq, at, subject, role, organisation_id, operation, activity,
         data_classes, purpose, basis, outcome, correlation_id)
       SELECT people.id, 'plans', (random() * 1e12)::bigint, now() + interval '1 hour', 'somebody', 'outreach',
         gen_random_uuid(), 'Sweep', 'read', ARRAY['plan'], 'socialCase', 'relation', 'allowed', gen_random_uuid()
       FROM people, generate_series(1, 2))
     INSERT INTO collected_access_citizen (people_id, citizen_id, day) SELECT id, $1, day FROM people`,
    `WITH double AS (
       INSERT INTO citizen (id, given_name, aliases, confidentiality, merged_into, registered_at, version)
       SELECT gen_random_uuid(), 'x', '{}', 'NORMAL', $1, now() - interval '20 days', 1
       WHERE NOT EXISTS (SELECT FROM citizen_merge WHERE citizen_id = $1) RETURNING id)
     INSERT INTO citizen_merge (id, citizen_id, merged_id, followers, reason, merged_at, merged_by)
     SELECT gen_random_uuid(), $1, id, '{}', 'x', now() - interval '9 days', gen_random_uuid() FROM double`,
    `INSERT INTO enrolment (id, citizen_id, state, since, started_at, criteria, ended_at, exit_reason, exit_assessment,
       version, organisation_id)
     SELECT gen_random_uuid(), $1, 'FINISHED', now() - interval '900 days', now() - interval '900 days',
       ARRAY['HOMELESS'], now() - interval '800 days', 'NEED_CEASED', 'x', 1, organisation_id
     FROM enrolment WHERE citizen_id = $1 LIMIT 1`,
    `UPDATE enrolment SET previous_id =
       (SELECT id FROM enrolment WHERE citizen_id = $1 AND state = 'FINISHED' ORDER BY since LIMIT 1)
     WHERE citizen_id = $1 AND state <> 'FINISHED'`,
  ],
  interventions: [
    ...['FACT psychiatry', 'SUBSTITUTION substance', 'HOUSING_FIRST socialCase', 'GENERAL health'].map((kind) => {
      const [method, dataClass] = kind.split(' ');
      return `INSERT INTO intervention (id, citizen_id, data_class, method, title, state, started_on, provider_id, team_id,
          decision_legal_basis, decision_decided_on, decision_by_id)
        SELECT gen_random_uuid(), $1, '${dataClass}', '${method}', 'x', 'ACTIVE', now()::date - 90, like_it.provider_id,
          like_it.team_id, 'x', now()::date - 91, gen_random_uuid()
        FROM intervention AS like_it WHERE method = '${method}' AND team_id IS NOT NULL
          AND NOT EXISTS (SELECT FROM intervention WHERE citizen_id = $1 AND method = '${method}') LIMIT 1`;
    }),
    `UPDATE intervention SET decision_legal_basis = 'x', decision_decided_on = now()::date - 91,
       decision_by_id = coalesce(decision_by_id, gen_random_uuid()) WHERE citizen_id = $1`,
    `UPDATE intervention SET state = 'ENDED', ended_on = now()::date, started_on = now()::date - 90 WHERE citizen_id = $1 AND method = 'GENERAL'`,
    `INSERT INTO intervention (id, citizen_id, data_class, method, title, state, started_on, ended_on, provider_id, team_id,
       decision_legal_basis, decision_decided_on, decision_by_id)
     SELECT gen_random_uuid(), $1, data_class, method, 'x', 'ENDED', now()::date - 400, now()::date - 300, provider_id,
       team_id, 'x', now()::date - 401, gen_random_uuid()
     FROM intervention WHERE citizen_id = $1 AND method <> 'GENERAL'`,
    missing('fact_course', 'FACT', 'intensity', `'INTENSIVE'`),
    missing('housing_first_course', 'HOUSING_FIRST', 'support_method', `'CTI'`),
    missing('general_course', 'GENERAL', 'offer_name', `'x'`),
    missing(
      'board_entry',
      'FACT',
      'id, category, reason, placed_at, placed_by_id, review_by',
      `gen_random_uuid(), 'CRISIS', 'x', now(), gen_random_uuid(), now()::date + 5`,
    ),
    missing(
      'tenancy',
      'HOUSING_FIRST',
      'id, state, lease_from, lease_to',
      `gen_random_uuid(), 'ACTIVE', now()::date - 9, now()::date + 900`,
    ),
    missing(
      'substitution_prescription',
      'SUBSTITUTION',
      'id, drug, daily_dose, dose_unit, valid_from, valid_to, review_on, prescriber_id',
      `gen_random_uuid(), 'METHADONE', 60, 'mg', now()::date - 9, NULL, now()::date + 9, gen_random_uuid()`,
    ),
    missing(
      'confirmed_dose',
      'SUBSTITUTION',
      'id, at, place, given_by_id',
      `gen_random_uuid(), now(), 'x', gen_random_uuid()`,
    ),
    missing('safety_hold', 'SUBSTITUTION', 'id, since, reason', `gen_random_uuid(), now(), 'x'`),
    `UPDATE tenancy SET lease_to = coalesce(lease_to, now()::date + 900) WHERE citizen_id = $1`,
    `UPDATE substitution_prescription SET review_on = coalesce(review_on, now()::date + 9) WHERE citizen_id = $1`,
    `UPDATE board_entry SET reason = coalesce(reason, 'x'), review_by = coalesce(review_by, now()::date) WHERE citizen_id = $1`,
    `INSERT INTO appointment (id, citizen_id, data_class, title, starts_at, place, state, organisation_id, intervention_id, version)
     SELECT gen_random_uuid(), $1, data_class, 'x', now() + interval '2 days', 'x', 'BOOKED', provider_id, id, 1
     FROM intervention WHERE citizen_id = $1 AND NOT EXISTS (
       SELECT FROM appointment WHERE intervention_id = intervention.id)`,
    `UPDATE appointment SET missed_note = 'x' WHERE citizen_id = $1`,
    `INSERT INTO hospital_stay (id, citizen_id, data_class, state, class, started_at, hospital_id, hospital_sor_ids,
       hospital_name, discharged_without_home)
     SELECT gen_random_uuid(), $1, 'hospitalStay', 'IN_PROGRESS', 'INPATIENT', now() - interval '2 days', hospital_id,
       hospital_sor_ids, 'x', false
     FROM hospital_stay WHERE hospital_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM hospital_stay WHERE citizen_id = $1) LIMIT 1`,
    `UPDATE hospital_stay SET leave_from = started_at, expected_leave = started_at + interval '9 days',
       discharged_without_home = coalesce(discharged_without_home, false) WHERE citizen_id = $1`,
  ],
  plans: [
    `UPDATE joint_plan SET employment_reason = 'x', citizens_words = 'x',
       next_follow_up_on = coalesce(next_follow_up_on, now()::date + 9) WHERE citizen_id = $1`,
    `UPDATE action SET due_at = coalesce(due_at, now() + interval '2 days') WHERE citizen_id = $1`,
    `INSERT INTO transition (id, citizen_id, kind, state, subject_id, opened_at, version)
     SELECT gen_random_uuid(), $1, 'AFTERCARE', 'OPEN', gen_random_uuid(), now(), 1
     WHERE NOT EXISTS (SELECT FROM transition WHERE citizen_id = $1)`,
    `INSERT INTO checklist_item (id, transition_id, citizen_id, position, item, done_at, done_by)
     SELECT gen_random_uuid(), id, $1, 99, 'x', now(), gen_random_uuid() FROM transition WHERE citizen_id = $1`,
    `INSERT INTO task (id, citizen_id, kind, title, reason, state, due_at, area, assignee_kind, assignee_id, version)
     SELECT gen_random_uuid(), $1, 'OUTREACH', 'x', 'MISSED_APPOINTMENT', 'OPEN', now(), area, 'Team', team_id, 1
     FROM outreach_area ORDER BY area LIMIT 1`,
    `UPDATE task SET reason = coalesce(reason, 'NOT_SEEN') WHERE citizen_id = $1`,
    `INSERT INTO task (id, citizen_id, kind, title, reason, state, due_at, assignee_kind, assignee_id, outcome,
       completed_at, version)
     SELECT gen_random_uuid(), $1, 'FOLLOW_UP', 'x', 'ADMITTED', 'DONE', now(), 'StaffMember', coordinator_id, 'x', now(), 1
     FROM citizen_copy WHERE citizen_id = $1`,
  ],
  staff: [],
};

/** A row of a table below an intervention, for each of that method that has none. */
function missing(table: string, method: string, columns: string, values: string): string {
  return `INSERT INTO ${table} (intervention_id, citizen_id, ${columns}) SELECT i.id, $1, ${values}
    FROM intervention i WHERE i.citizen_id = $1 AND i.method = '${method}'
      AND NOT EXISTS (SELECT FROM ${table} known WHERE known.intervention_id = i.id)`;
}

export async function fillGaps(databases: Databases, subjects: readonly Subject[]): Promise<void> {
  for (const [name, statements] of Object.entries(ROWS) as [SubgraphName, readonly string[]][])
    for (const statement of statements)
      for (const { id } of subjects) await databases[name].query(statement.replaceAll('$1', '$1::uuid'), [id]);
}

/** A protected address is so in every row that tells where the person is. */
export async function protectAddress({ citizens }: Databases, citizenId: string): Promise<void> {
  for (const table of ['contact', 'contact_channel', 'living_situation'])
    await citizens.query(`UPDATE ${table} SET data_class = 'protectedAddress' WHERE citizen_id = $1`, [citizenId]);
}
