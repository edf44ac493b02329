import { type CopyValue, copyRows } from '@tvaers/kit/database/copy';
import type { EntityClass } from '@tvaers/kit/database/data-source';
import type { ClientBase } from 'pg';
import { getMetadataArgsStorage } from 'typeorm';

/** Fills an entity's table through COPY; names and order of the columns come from the entity itself. */
export async function copyEntities<Row extends object>(
  client: ClientBase,
  entity: new () => Row,
  rows: readonly Row[],
): Promise<number> {
  const { table, columns } = tableOf(entity);
  const values = rows.map((row) => columns.map(({ property }) => row[property as keyof Row] as CopyValue));
  return copyRows(
    client,
    table,
    columns.map(({ name }) => name),
    values,
  );
}

function tableOf(entity: EntityClass) {
  const storage = getMetadataArgsStorage();
  const table = storage.filterTables(entity)[0]?.name;
  if (!table) throw new Error(`${entity.name} is no entity.`);
  const columns = storage
    .filterColumns(entity)
    .map(({ propertyName, options }) => ({ property: propertyName, name: options.name ?? propertyName }));
  return { table, columns };
}
