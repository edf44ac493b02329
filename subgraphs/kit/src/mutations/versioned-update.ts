import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { OperationContext } from '../access/operation-context.ts';

/** A record that people change while others look at it; `version` is a TypeORM version column. */
export interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

export type UpdateOutcome =
  | { outcome: 'updated'; version: number }
  | { outcome: 'stale-version'; currentVersion: number }
  | { outcome: 'not-found' };

/** Changes the record only if it still has the version that was read: a lost update becomes a refusal. */
export async function updateVersion<Row extends Versioned>(
  { manager }: Pick<OperationContext, 'manager'>,
  entity: EntityTarget<Row>,
  { id, version }: { id: string; version: number },
  changes: QueryDeepPartialEntity<Row>,
): Promise<UpdateOutcome> {
  const changed = await manager
    .createQueryBuilder()
    .update(entity)
    .set(changes)
    .where('id = :id AND version = :version', { id, version })
    .execute();
  if (changed.affected === 1) return { outcome: 'updated', version: version + 1 };
  const current = await manager
    .createQueryBuilder(entity, 'record')
    .select('record.version', 'version')
    .where('record.id = :id', { id })
    .getRawOne<{ version: number }>();
  return current ? { outcome: 'stale-version', currentVersion: current.version } : { outcome: 'not-found' };
}
