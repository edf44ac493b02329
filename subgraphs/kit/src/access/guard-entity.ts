import { classMask } from '@tvaers/contract/data-classes';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { classOfType } from './access-labels.ts';
import { isOpenTo, maskOfRow } from './guard-field.ts';
import type { OperationContext } from './operation-context.ts';

type Guarded = (context: OperationContext, asked: { __typename: string; id?: unknown }, entity: unknown) => unknown;

/**
 * What `_entities` may answer: a citizen whom the viewer may see nothing of, and a record of a class that is not for the
 * viewer, are null like one that does not exist.
 */
export function guardEntity(schema: GraphQLSchema): Guarded {
  const classes = new Map(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .map((type) => [type.name, classOfType(type)]),
  );
  return (context, asked, entity) => {
    const mask = classes.get(asked.__typename) ?? 0;
    if (asked.__typename !== 'Citizen' && !mask) return entity;
    const keep = (row: unknown) => kept(context, asked.__typename, mask, row as Record<string, unknown> | null);
    return Promise.resolve(entity).then((row) =>
      context.access.isKnown ? keep(row) : context.opened().then(() => keep(row)),
    );
  };
}

function kept(context: OperationContext, typeName: string, mask: number, row: Record<string, unknown> | null) {
  if (row === null || row === undefined) return null;
  if (typeName === 'Citizen') return openCitizen(context, row);
  const citizenId = row.citizenId;
  if (typeof citizenId !== 'string') return row;
  return isOpenTo(context, citizenId) && context.access.classesOf(citizenId) & maskOfRow(row, mask) ? row : null;
}

function openCitizen(context: OperationContext, row: Record<string, unknown>) {
  const id = row.id as string;
  if (isOpenTo(context, id)) return row;
  context.disclosures.add(id, classMask('identity'), 'denied');
  return null;
}
