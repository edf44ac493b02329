import type { ClientBase } from 'pg';
import { getMetadataArgsStorage } from 'typeorm';
import { type CopyValue, copyRows } from './copy.ts';

/** Fills an entity's table through COPY, streamed; names and order of the columns are those of the entity. */
export function copyEntities<Row extends object>(
  client: ClientBase,
  entity: new () => Row,
  rows: Iterable<Row>,
): Promise<number> {
  const { table, columns } = tableOf(entity);
  const names = columns.map(({ name }) => name);
  return copyRows(client, table, names, valuesOf(rows, columns));
}

function* valuesOf<Row extends object>(rows: Iterable<Row>, columns: { property: string }[]) {
  for (const row of rows) yield columns.map(({ property }) => row[property as keyof Row] as CopyValue);
}

function tableOf(entity: new () => object) {
  const storage = getMetadataArgsStorage();
  const table = storage.filterTables(entity)[0]?.name;
  if (!table) throw new Error(`${entity.name} is no entity.`);
  const columns = storage
    .filterColumns(entity)
    .map(({ propertyName, options }) => ({ property: propertyName, name: options.name ?? propertyName }));
  return { table, columns };
}
