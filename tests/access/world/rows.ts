import type { DataClass } from '@tvaers/contract/data-classes';
import { type Databases, rowsOf } from './databases.ts';

/** Whose a row is, and of which class where rows of one kind differ. */
export interface Row {
  citizenId: string;
  dataClass: DataClass | null;
}

/** Every row about a citizen by its id; of a citizen's ways to be reached, which have none, by the citizen's. */
export async function rowsById(databases: Databases): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for (const client of Object.values(databases)) {
    const tables = await rowsOf<{ table: string; key: string; classed: boolean }>(
      client,
      `SELECT table_name AS "table", k.column_name AS key, EXISTS (
         SELECT FROM information_schema.columns d
         WHERE d.table_schema = 'public' AND d.table_name = b.table_name AND d.column_name = 'data_class') AS classed
       FROM information_schema.columns t JOIN information_schema.columns k USING (table_schema, table_name)
         JOIN information_schema.tables b USING (table_schema, table_name)
       WHERE b.table_type = 'BASE TABLE' AND table_schema = 'public' AND t.column_name = 'citizen_id' AND k.data_type = 'uuid'
         AND k.column_name IN ('id', 'hospital_stay_id') AND table_name NOT LIKE '%access_event'`,
    );
    for (const { table, key, classed } of tables) {
      const rows = await rowsOf<Row & { id: string }>(
        client,
        `SELECT ${key} AS id, citizen_id AS "citizenId", ${classed ? 'data_class' : 'NULL'} AS "dataClass" FROM ${table}
         WHERE citizen_id IS NOT NULL`,
      );
      for (const { id, ...row } of rows) if (!found.get(id)?.dataClass) found.set(id, row);
    }
  }
  const channels = await rowsOf<Row>(
    databases.citizens,
    `SELECT citizen_id AS "citizenId", min(data_class) AS "dataClass" FROM contact_channel
     GROUP BY citizen_id HAVING count(DISTINCT data_class) = 1`,
  );
  for (const row of channels) found.set(`ContactChannel of ${row.citizenId}`, row);
  return found;
}
