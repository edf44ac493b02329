/**
 * SQL that migrations put behind each `CREATE TABLE`. The application role is the one that the connection names in
 * `tvaers.app_role`; `migrate` sets it.
 */

type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/**
 * Row-level security that also binds the table's owner, the application role's rights, and a policy. The policy lets
 * every row through by default: which rows a viewer may see is a later change of policy, not of the house.
 */
export function protectTable(
  table: string,
  {
    rights = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
    rows = 'true',
  }: { rights?: readonly Right[]; rows?: string } = {},
): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_rows ON ${table} USING (${rows}) WITH CHECK (${rows});
    ${grantTable(table, rights)}`;
}

/** Rights alone, for tables about nobody: directories, code lists. */
export function grantTable(table: string, rights: readonly Right[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']): string {
  return `
    DO $grant$ BEGIN
      EXECUTE format('GRANT ${rights.join(', ')} ON ${table} TO %I', current_setting('tvaers.app_role'));
    END $grant$;`;
}

/** The viewer of the transaction inside a policy or function: null outside an operation. */
export const VIEWER_SQL = `(NULLIF(current_setting('tvaers.viewer', true), '')::jsonb)`;
