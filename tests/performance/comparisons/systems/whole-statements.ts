/**
 * What the graph answers as one statement of SQL each, over the merged database: what somebody would write who had all
 * data in one place and nobody to ask.
 */
const NAME = `coalesce(nullif(concat_ws(' ', c.given_name, c.family_name), ''), c.aliases[1], 'Ukendt')`;
const TODAY = `(now() AT TIME ZONE 'Europe/Copenhagen')::date`;

/** A person at work of alias `s`, with the newest of their present employments. */
const PERSON_FIELDS = `'id', s.id, 'name', s.name, 'phone', s.phone, 'title', (
  SELECT title FROM staff.staff_role r
  WHERE r.staff_member_id = s.id AND ${TODAY} BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity')
  ORDER BY r.valid_from DESC, r.id LIMIT 1
)`;
const PERSON = `json_build_object(${PERSON_FIELDS})`;

const TEAM = `(SELECT json_build_object('id', t.id, 'name', t.name, 'members', coalesce((
    SELECT json_agg(${PERSON} ORDER BY s.name COLLATE "da-x-icu", s.id)
    FROM staff.team_member m JOIN staff.staff_member s ON s.id = m.staff_member_id
    WHERE m.team_id = t.id AND ${TODAY} BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')
  ), '[]')) FROM staff.team t WHERE t.id = i.team_id)`;

const INTERVENTIONS = `coalesce((
  SELECT json_agg(json_build_object('id', i.id, 'title', i.title, 'state', i.state, 'team', ${TEAM},
    'provider', (SELECT json_build_object('id', o.id, 'name', o.name, 'sector', o.sector)
      FROM staff.organisation o WHERE o.id = i.provider_id)
  ) ORDER BY i.started_on DESC NULLS FIRST, i.id)
  FROM interventions.intervention i WHERE i.citizen_id = c.id AND i.state = 'ACTIVE'
), '[]')`;

const ACTIONS = `coalesce((
  SELECT json_agg(json_build_object('id', a.id, 'title', a.title, 'dueAt', a.due_at, 'state', a.state,
    'responsible', (SELECT ${PERSON} FROM staff.staff_member s WHERE s.id = a.responsible_id)) ORDER BY a.position)
  FROM plans.action a WHERE a.goal_id = g.id
), '[]')`;

const PLAN = `(SELECT json_build_object('id', p.id, 'citizensWords', p.citizens_words, 'nextFollowUpOn', p.next_follow_up_on,
    'employment', json_build_object('state', p.employment_state, 'reason', p.employment_reason),
    'goals', coalesce((
      SELECT json_agg(json_build_object('id', g.id, 'title', g.title, 'kind', g.kind, 'status', g.status, 'actions', ${ACTIONS})
        ORDER BY g.position) FROM plans.goal g WHERE g.plan_id = p.id
    ), '[]'))
  FROM plans.joint_plan p WHERE p.citizen_id = c.id AND p.state = 'ACTIVE')`;

/** A citizen of alias `c`. */
const CITIZEN = `json_build_object('id', c.id, 'displayName', ${NAME},
  'livingSituation', (SELECT json_build_object('kind', l.kind, 'place', l.place, 'observedAt', l.observed_at)
    FROM citizens.living_situation l WHERE l.citizen_id = c.id ORDER BY l.observed_at DESC, l.id DESC LIMIT 1),
  'daysSinceLastContact', (SELECT greatest(0, ${TODAY} - (w.at AT TIME ZONE 'Europe/Copenhagen')::date)
    FROM citizens.last_seen w WHERE w.citizen_id = c.id),
  'interventions', ${INTERVENTIONS}, 'plan', ${PLAN})`;

const CASELOAD = `FROM staff.care_team_member k
  WHERE k.staff_member_id = s.id AND k.role = 'COORDINATOR' AND k.valid_to IS NULL`;

/** By the name of the question; each takes one id. */
export const WHOLE_STATEMENTS: Readonly<Record<string, string>> = {
  Caseload: `SELECT json_build_object('data', json_build_object('staffMember',
    json_build_object(${PERSON_FIELDS}, 'caseload', json_build_object(
      'count', (SELECT count(*) ${CASELOAD}), 'ceiling', 25,
      'citizens', (SELECT json_agg(${CITIZEN} ORDER BY k.valid_from, k.citizen_id)
        FROM (SELECT k.valid_from, k.citizen_id ${CASELOAD}) k JOIN citizens.citizen c ON c.id = k.citizen_id)
    ))))::text AS answer
    FROM staff.staff_member s WHERE s.id = $1`,
  OneOfCaseload: `SELECT json_build_object('data', json_build_object('citizen', ${CITIZEN}))::text AS answer
    FROM citizens.citizen c WHERE c.id = $1`,
};
