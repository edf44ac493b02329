import { withClient } from '../database/provision.ts';

/**
 * A table is held to who may see it when row-level security binds its owner too, and none of its policies for reading,
 * changing and deleting lets a row through without a look at what was decided for the transaction.
 */
const OPEN = `
  SELECT c.relname AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
  WHERE c.relkind = 'r'
    AND (c.relname = 'citizen' OR EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('citizen_id', 'citizen_ids') AND NOT a.attisdropped))
    AND (NOT c.relrowsecurity OR NOT c.relforcerowsecurity
      OR NOT EXISTS (SELECT FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname)
      OR EXISTS (
        SELECT FROM pg_policies p
        WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.cmd <> 'INSERT'
          AND coalesce(p.qual, '') !~ '(visible_citizens|writable_citizens|opened_citizens|acts_as_system)'))
  ORDER BY c.relname`;

/** Tables about citizens whose rows anybody could read who can ask at all; there must be none. */
export const openTables = (ownerUrl: string): Promise<string[]> =>
  withClient(ownerUrl, async (client) => (await client.query<{ name: string }>(OPEN)).rows.map(({ name }) => name));
