import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { FieldLabel } from './effective-class.ts';
import { namedTypeOf } from './named-type.ts';

/** The coordinates that a federation field set such as `address { street }` on `typeName` reads; [] when it is no field set. */
export function coordinatesIn(fields: string, typeName: string, labels: readonly FieldLabel[]): string[] {
  const [operation] = parse(`{ ${fields} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return below(operation.selectionSet, typeName, labels);
}

function below({ selections }: SelectionSetNode, typeName: string, labels: readonly FieldLabel[]): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return below(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, labels);
    const coordinate = `${typeName}.${selection.name.value}`;
    const field = labels.find((one) => one.coordinate === coordinate)?.field;
    if (!selection.selectionSet || !field) return [coordinate];
    return [coordinate, ...below(selection.selectionSet, namedTypeOf(field.type), labels)];
  });
}
