import { defineMigration } from '@tvaers/kit/database/define-migration';
import { grantTable, protectTable } from '@tvaers/kit/database/row-security';

/** Tasks, and which team walks which part of the city. */
export const tasks = defineMigration('2026-11-22T12:01Z', 'tasks', {
  up: `
    CREATE TABLE task (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('OUTREACH', 'ESCORT', 'TRANSITION', 'FOLLOW_UP', 'AFTERCARE', 'OTHER')),
      title text NOT NULL,
      reason text CHECK (reason IN
        ('MISSED_APPOINTMENT', 'DISCHARGED', 'DISCHARGED_WITHOUT_HOME', 'ADMITTED', 'NOT_SEEN', 'ENDED')),
      state text NOT NULL CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
      due_at timestamptz(3) NOT NULL,
      area text,
      assignee_kind text CHECK (assignee_kind IN ('StaffMember', 'Team')),
      assignee_id uuid,
      outcome text,
      completed_at timestamptz(3),
      cause text UNIQUE,
      version integer NOT NULL,
      CONSTRAINT somebody_or_nobody CHECK ((assignee_kind IS NULL) = (assignee_id IS NULL)),
      CONSTRAINT outreach_ends_with_an_outcome CHECK (kind <> 'OUTREACH' OR state <> 'DONE' OR outcome IS NOT NULL)
    );
    CREATE INDEX task_by_citizen ON task (citizen_id, due_at, id);
    CREATE INDEX task_by_assignee ON task (assignee_id, due_at, id);
    CREATE INDEX task_to_seek ON task (due_at, id) WHERE state = 'OPEN' AND kind = 'OUTREACH';
    ${protectTable('task')}
    CREATE TABLE outreach_area (area text PRIMARY KEY, team_id uuid NOT NULL);
    ${grantTable('outreach_area', ['SELECT'])}`,
  down: 'DROP TABLE outreach_area; DROP TABLE task',
});
