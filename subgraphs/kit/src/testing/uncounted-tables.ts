import { withClient } from '../database/provision.ts';

/** Tables that the function which knows a person's records reads, and that have no trigger of their own that counts. */
const UNCOUNTED = `
  SELECT c.relname AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
  WHERE c.relkind = 'r'
    AND (c.relname IN ('access_fact', 'access_policy') OR EXISTS (
      SELECT FROM pg_proc f WHERE f.proname = 'person_records' AND f.prosrc ~ ('(FROM|JOIN)\\s+' || c.relname || '\\M')))
    AND NOT EXISTS (SELECT FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
      WHERE t.tgrelid = c.oid AND f.proname = 'count_access_change')
  ORDER BY c.relname`;

/** Tables whose changes would leave remembered decisions standing; there must be none. */
export const uncountedTables = (ownerUrl: string): Promise<string[]> =>
  withClient(ownerUrl, async (client) =>
    (await client.query<{ name: string }>(UNCOUNTED)).rows.map(({ name }) => name),
  );
