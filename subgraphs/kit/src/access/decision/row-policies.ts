import { classMask, type DataClass } from '@tvaers/contract/data-classes';
import { defineMigration, type MigrationClass } from '../../database/define-migration.ts';

/**
 * Which rows of a table a viewer may see and write. Every table about a citizen has policies of this form; what they
 * look at was decided once for the transaction (`access_open`).
 */
export interface RowGuard {
  /** The class of all rows, or the column that holds each row's own and the classes it may hold. */
  class: DataClass | { column: string; among: readonly DataClass[] };
  /** Column with the citizen; `citizen_id` when it is not given. */
  citizen?: string;
  /** `seen` where whoever may see may also note something: a contact (rule R01), that a task is done. */
  writes?: 'writable' | 'seen';
  /** Rows of another kind that are let through as well, as SQL: messages that are about nobody yet. */
  orRows?: string;
  /** The record itself, which opens masked where it is restricted. */
  opensMasked?: boolean;
}

const AS_SYSTEM = '(SELECT acts_as_system())';

/** SQL that puts policies of rows in place of the permissive one that `protectTable` made. */
export function guardRows(table: string, guard: RowGuard): string {
  const sees = guard.opensMasked
    ? `${guard.citizen ?? 'citizen_id'} IN (SELECT seen FROM opened_citizens() AS seen)`
    : rowsOf(guard, 'visible_citizens');
  const writes = rowsOf(guard, guard.writes === 'seen' ? 'visible_citizens' : 'writable_citizens');
  return policies(table, {
    select: or(sees, guard.orRows),
    insert: or(writes, guard.orRows),
    change: or(writes, guard.orRows),
  });
}

/** The policies of several tables as one migration. */
export const rowPolicies = (at: string, name: string, guards: Record<string, RowGuard>): MigrationClass =>
  defineMigration(at, name, {
    up: Object.entries(guards)
      .map(([table, guard]) => guardRows(table, guard))
      .join('\n'),
    down: Object.keys(guards).map(openRows).join('\n'),
  });

interface BesidesTheSystem {
  /** Which rows others may read, as SQL. */
  read?: string;
  /** Which they may add. */
  insert?: string;
}

/** Rows for events, jobs and the kit's own statements alone, but for what is said. */
export const systemRows = (table: string, { read, insert = AS_SYSTEM }: BesidesTheSystem = {}): string =>
  policies(table, { select: read ? `${AS_SYSTEM} OR ${read}` : AS_SYSTEM, insert, change: AS_SYSTEM });

/** Back to the permissive policy. */
export const openRows = (table: string): string => `
    ${POLICIES.map((what) => `DROP POLICY ${table}_${what} ON ${table};`).join(' ')}
    CREATE POLICY ${table}_rows ON ${table} USING (true);`;

const POLICIES = ['select', 'insert', 'update', 'delete'];

const policies = (table: string, { select, insert, change }: { select: string; insert: string; change: string }) => `
    ${['rows', ...POLICIES].map((what) => `DROP POLICY IF EXISTS ${table}_${what} ON ${table};`).join(' ')}
    CREATE POLICY ${table}_select ON ${table} FOR SELECT USING (${select});
    CREATE POLICY ${table}_insert ON ${table} FOR INSERT WITH CHECK (${insert});
    CREATE POLICY ${table}_update ON ${table} FOR UPDATE USING (${change}) WITH CHECK (${change});
    CREATE POLICY ${table}_delete ON ${table} FOR DELETE USING (${change});`;

const or = (rows: string, others: string | undefined) =>
  [AS_SYSTEM, rows, ...(others ? [`(${others})`] : [])].join(' OR ');

function rowsOf({ class: dataClass, citizen = 'citizen_id' }: RowGuard, among: string): string {
  if (typeof dataClass === 'string')
    return `${citizen} IN (SELECT seen FROM ${among}(${classMask(dataClass)}) AS seen)`;
  const masks = dataClass.among.map((one) => classMask(one));
  return `(${citizen}, ${dataClass.column}) IN (
      SELECT seen, class FROM ${among}('{${dataClass.among.join()}}'::text[], '{${masks.join()}}'::integer[]))`;
}
