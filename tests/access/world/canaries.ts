import type { Client } from 'pg';
import type { Subject } from './choose-citizens.ts';
import { rowsOf } from './databases.ts';

const CANARY = /CANARY-(\d+)-[a-z0-9_]+-[a-z0-9_]+-\d+/g;

/** All canaries in a text. */
export const canariesIn = (text: string): string[] => text.match(CANARY) ?? [];

export const numberOf = (canary: string): number => Number(canary.split('-')[1]);

/** Tables of the kit: what they hold is for no client, and their words are read by programs. */
const KIT_TABLES = ['access_event', 'access_fact', 'collected_access_event', 'outbox', 'inbox', 'idempotency_key'];

/** Columns whose words mean something to a program, though no check says so. */
const WORDS_FOR_PROGRAMS = ['subject', 'purpose', 'data_class', 'area', 'code', 'dose_unit', 'cause', 'identifier'];

/**
 * Puts a text of its own into every text column of every row about these citizens, so that whatever is shown tells which
 * cell it came from. Left alone is what a check or a key binds to certain words.
 */
export async function plantCanaries(client: Client, subjects: readonly Subject[]): Promise<number> {
  const columns = await textColumns(client);
  let planted = 0;
  for (const { table, column, key, array } of columns) {
    if (WORDS_FOR_PROGRAMS.includes(column) || KIT_TABLES.includes(table)) continue;
    for (const { id, number } of subjects) {
      const text = `'CANARY-${number}-${table}-${column}-' || numbered.n`;
      const { rowCount } = await client.query(
        `UPDATE ${table} AS changed SET ${column} = ${array ? `ARRAY[${text}]` : text}
         FROM (SELECT ctid AS at, row_number() OVER (ORDER BY ctid) AS n FROM ${table} WHERE ${key} = $1) AS numbered
         WHERE changed.ctid = numbered.at AND changed.${column} IS NOT NULL`,
        [id],
      );
      planted += rowCount ?? 0;
    }
  }
  return planted;
}

interface TextColumn {
  table: string;
  column: string;
  /** The column with the citizen. */
  key: string;
  array: boolean;
}

/** Text columns of tables about citizens; checks on words and keys are what excludes one. */
const textColumns = (client: Client): Promise<TextColumn[]> =>
  rowsOf<TextColumn>(
    client,
    `SELECT table_name AS "table", c.column_name AS "column", c.data_type = 'ARRAY' AS "array",
       CASE table_name WHEN 'citizen' THEN 'id' ELSE 'citizen_id' END AS "key"
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE t.table_type = 'BASE TABLE' AND table_schema = 'public' AND (c.data_type = 'text' OR c.udt_name = '_text') AND c.is_generated = 'NEVER'
       AND (table_name = 'citizen' OR EXISTS (
         SELECT FROM information_schema.columns k
         WHERE k.table_schema = 'public' AND k.table_name = t.table_name AND k.column_name = 'citizen_id'))
       AND NOT EXISTS (
         SELECT FROM pg_constraint b JOIN pg_attribute a ON a.attrelid = b.conrelid AND a.attnum = ANY (b.conkey)
         WHERE b.conrelid = table_name::regclass AND a.attname = c.column_name
           AND (b.contype IN ('p', 'u', 'f') OR pg_get_constraintdef(b.oid) ~ 'ANY|<@ ARRAY' AND cardinality(b.conkey) = 1))
     ORDER BY 1, 2`,
  );
