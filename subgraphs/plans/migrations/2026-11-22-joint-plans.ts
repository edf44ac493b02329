import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** Plan, goals and actions. The unique index is rule R06: it also stops two people who begin a plan at once. */
export const jointPlans = defineMigration('2026-11-22T12:00Z', 'joint-plans', {
  up: `
    CREATE TABLE joint_plan (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      state text NOT NULL CHECK (state IN ('ACTIVE', 'CLOSED')),
      citizens_words text NOT NULL,
      employment_state text NOT NULL CHECK (employment_state IN ('IN_PROGRESS', 'LATER', 'NOT_NOW')),
      employment_reason text,
      next_follow_up_on date,
      created_at timestamptz(3) NOT NULL,
      closed_at timestamptz(3),
      version integer NOT NULL,
      CONSTRAINT not_now_has_its_reason CHECK (employment_state <> 'NOT_NOW' OR employment_reason IS NOT NULL)
    );
    CREATE UNIQUE INDEX joint_plan_one_active ON joint_plan (citizen_id) WHERE state = 'ACTIVE';
    ${protectTable('joint_plan')}
    CREATE TABLE goal (
      id uuid PRIMARY KEY,
      plan_id uuid NOT NULL,
      citizen_id uuid NOT NULL,
      position integer NOT NULL,
      title text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('DEVELOP', 'MAINTAIN', 'LIMIT_LOSS')),
      status text NOT NULL CHECK (status IN ('PROPOSED', 'ACTIVE', 'ACHIEVED', 'ON_HOLD')),
      version integer NOT NULL
    );
    CREATE INDEX goal_by_plan ON goal (plan_id, position);
    ${protectTable('goal')}
    CREATE TABLE action (
      id uuid PRIMARY KEY,
      goal_id uuid NOT NULL,
      citizen_id uuid NOT NULL,
      position integer NOT NULL,
      title text NOT NULL,
      due_at timestamptz(3),
      state text NOT NULL CHECK (state IN ('PLANNED', 'IN_PROGRESS', 'DONE', 'DROPPED')),
      responsible_id uuid
    );
    CREATE INDEX action_by_goal ON action (goal_id, position);
    ${protectTable('action')}`,
  down: 'DROP TABLE action; DROP TABLE goal; DROP TABLE joint_plan',
});
