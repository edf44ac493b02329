import DataLoader from 'dataloader';
import type { Pool } from 'pg';

type Row = Readonly<Record<string, unknown>>;
type Loaders = Readonly<Record<string, DataLoader<string, Row[]>>>;

export interface PlainContext {
  loaders: Loaders;
}

/** A sector as one would write it: resolvers, and a loader for whatever repeats. */
interface PlainSector {
  createLoaders(pool: Pool): Loaders;
  resolvers: Readonly<Record<string, Record<string, unknown>>>;
}

/** All rows of each key; the statement takes keys as `$1` and names each row's `key`. */
const rowsByKey = (pool: Pool, statement: string) =>
  new DataLoader<string, Row[]>(async (keys) => {
    const { rows } = await pool.query<Row>(statement, [keys]);
    const byKey = new Map<unknown, Row[]>();
    for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
    return keys.map((key) => byKey.get(key) ?? []);
  });

const all =
  (loader: string, key = 'id') =>
  (parent: Row, _args: unknown, { loaders }: PlainContext) =>
    loaders[loader]?.load(String(parent[key]));
const one =
  (loader: string, key = 'id') =>
  async (parent: Row, _args: unknown, { loaders }: PlainContext) =>
    (await loaders[loader]?.load(String(parent[key])))?.[0] ?? null;
const root =
  (loader: string) =>
  async (_root: unknown, { id }: { id: string }, { loaders }: PlainContext) =>
    (await loaders[loader]?.load(id))?.[0] ?? null;
const reference = (key: string) => (row: Row) => (row[key] ? { id: row[key] } : null);

const DAY = `(now() AT TIME ZONE 'Europe/Copenhagen')::date`;
const PERSON = `member.id, member.name, member.phone, role.title`;
const WITH_ROLE = `LEFT JOIN LATERAL (
    SELECT title FROM staff_role
    WHERE staff_member_id = member.id AND ${DAY} BETWEEN valid_from AND coalesce(valid_to, 'infinity')
    ORDER BY valid_from DESC, id LIMIT 1
  ) AS role ON true`;

export const PLAIN_SECTORS: Readonly<Record<string, PlainSector>> = {
  citizens: {
    createLoaders: (pool) => ({
      citizen: rowsByKey(
        pool,
        `SELECT id AS key, id, coalesce(nullif(concat_ws(' ', given_name, family_name), ''), aliases[1], 'Ukendt') AS "displayName"
         FROM citizen WHERE id = ANY ($1)`,
      ),
      livingSituation: rowsByKey(
        pool,
        `SELECT DISTINCT ON (citizen_id) citizen_id AS key, kind, place, observed_at AS "observedAt"
         FROM living_situation WHERE citizen_id = ANY ($1) ORDER BY citizen_id, observed_at DESC, id DESC`,
      ),
      lastSeen: rowsByKey(
        pool,
        `SELECT citizen_id AS key, greatest(0, ${DAY} - (at AT TIME ZONE 'Europe/Copenhagen')::date) AS days
         FROM last_seen WHERE citizen_id = ANY ($1)`,
      ),
    }),
    resolvers: {
      Query: { citizen: root('citizen') },
      Citizen: {
        __resolveReference: ({ id }: Row, { loaders }: PlainContext) => one('citizen')({ id }, null, { loaders }),
        livingSituation: one('livingSituation'),
        daysSinceLastContact: async ({ id }: Row, _args: unknown, { loaders }: PlainContext) =>
          (await loaders.lastSeen?.load(String(id)))?.[0]?.days ?? null,
      },
      LivingSituation: { observedAt: ({ observedAt }: { observedAt: Date }) => observedAt.toISOString() },
    },
  },

  staff: {
    createLoaders: (pool) => ({
      person: rowsByKey(
        pool,
        `SELECT member.id AS key, ${PERSON} FROM staff_member member ${WITH_ROLE} WHERE member.id = ANY ($1)`,
      ),
      coordinated: rowsByKey(
        pool,
        `SELECT staff_member_id AS key, citizen_id AS id FROM care_team_member
         WHERE staff_member_id = ANY ($1) AND role = 'COORDINATOR' AND valid_to IS NULL ORDER BY valid_from, citizen_id`,
      ),
      organisation: rowsByKey(pool, 'SELECT id AS key, id, name, sector FROM organisation WHERE id = ANY ($1)'),
      team: rowsByKey(pool, 'SELECT id AS key, id, name FROM team WHERE id = ANY ($1)'),
      members: rowsByKey(
        pool,
        `SELECT membership.team_id AS key, ${PERSON}
         FROM team_member membership JOIN staff_member member ON member.id = membership.staff_member_id ${WITH_ROLE}
         WHERE membership.team_id = ANY ($1) AND ${DAY} BETWEEN membership.valid_from AND coalesce(membership.valid_to, 'infinity')
         ORDER BY member.name COLLATE "da-x-icu", member.id`,
      ),
    }),
    resolvers: {
      Query: { staffMember: root('person') },
      StaffMember: {
        __resolveReference: ({ id }: Row, { loaders }: PlainContext) => one('person')({ id }, null, { loaders }),
        caseload: async ({ id }: Row, _args: unknown, { loaders }: PlainContext) => {
          const citizens = (await loaders.coordinated?.load(String(id))) ?? [];
          return { count: citizens.length, ceiling: 25, citizens };
        },
      },
      Organisation: {
        __resolveReference: ({ id }: Row, { loaders }: PlainContext) => one('organisation')({ id }, null, { loaders }),
      },
      Team: {
        __resolveReference: ({ id }: Row, { loaders }: PlainContext) => one('team')({ id }, null, { loaders }),
        members: all('members'),
      },
    },
  },

  interventions: {
    createLoaders: (pool) => ({
      interventions: rowsByKey(
        pool,
        `SELECT citizen_id AS key, id, title, state, provider_id, team_id FROM intervention
         WHERE citizen_id = ANY ($1) ORDER BY started_on DESC NULLS FIRST, id`,
      ),
    }),
    resolvers: {
      Citizen: {
        interventions: async ({ id }: Row, { states }: { states?: string[] }, { loaders }: PlainContext) =>
          (await loaders.interventions?.load(String(id)))?.filter(
            ({ state }) => states?.includes(String(state)) ?? true,
          ),
      },
      Intervention: { provider: reference('provider_id'), team: reference('team_id') },
    },
  },

  plans: {
    createLoaders: (pool) => ({
      plan: rowsByKey(
        pool,
        `SELECT citizen_id AS key, id, citizens_words AS "citizensWords", employment_state, employment_reason,
           next_follow_up_on::text AS "nextFollowUpOn" FROM joint_plan WHERE citizen_id = ANY ($1) AND state = 'ACTIVE'`,
      ),
      goals: rowsByKey(
        pool,
        'SELECT plan_id AS key, id, title, kind, status FROM goal WHERE plan_id = ANY ($1) ORDER BY plan_id, position',
      ),
      actions: rowsByKey(
        pool,
        `SELECT goal_id AS key, id, title, due_at AS "dueAt", state, responsible_id FROM action
         WHERE goal_id = ANY ($1) ORDER BY goal_id, position`,
      ),
    }),
    resolvers: {
      Citizen: { plan: one('plan') },
      JointPlan: {
        employment: ({ employment_state, employment_reason }: Row) => ({
          state: employment_state,
          reason: employment_reason,
        }),
        goals: all('goals'),
      },
      Goal: { actions: all('actions') },
      Action: {
        dueAt: ({ dueAt }: { dueAt: Date | null }) => dueAt?.toISOString() ?? null,
        responsible: reference('responsible_id'),
      },
    },
  },
};
