import { isAsStrictAs } from '@tvaers/contract/class-order';
import { directiveArgument } from './directive-argument.ts';
import { type FieldLabel, fieldLabels } from './effective-class.ts';
import { coordinatesIn } from './field-set.ts';
import { namedTypeOf } from './named-type.ts';
import { type Finding, findingAt, type SchemaRule } from './schema-rule.ts';

/** A value that one subgraph computes from another's keeps that one's guard, or the first is a way around the second. */
export const copiedClassKept: SchemaRule = {
  name: 'copied-class-kept',
  says: 'A field that @requires another one, and a field that @provides another subgraph’s, guard it at least as strictly as its owner.',
  check(graph) {
    const labels = fieldLabels(graph);
    return labels.flatMap((one) => [...requiredTooOpenly(one, labels), ...providedTooOpenly(one, labels)]);
  },
};

function requiredTooOpenly(one: FieldLabel, labels: readonly FieldLabel[]): Finding[] {
  const fields = directiveArgument(one.field, 'requires', 'fields');
  if (fields === null) return [];
  return coordinatesIn(fields, one.part.name, labels).flatMap((coordinate) => {
    const owner = strictest(coordinate, labels);
    if (!owner?.label || (one.label && isAsStrictAs(one.label, owner.label))) return [];
    return [tooOpen(one, 'requires', coordinate, owner, one.label)];
  });
}

function providedTooOpenly(one: FieldLabel, labels: readonly FieldLabel[]): Finding[] {
  const fields = directiveArgument(one.field, 'provides', 'fields');
  if (fields === null) return [];
  return coordinatesIn(fields, namedTypeOf(one.field.type), labels).flatMap((coordinate) => {
    const owner = strictest(coordinate, labels);
    const here = labels.find((field) => field.coordinate === coordinate && field.part.subgraph === one.part.subgraph);
    if (!owner?.label || (here?.label && isAsStrictAs(here.label, owner.label))) return [];
    return [tooOpen(one, 'provides', coordinate, owner, here?.label ?? null)];
  });
}

/** The declaration that counts: not an @external copy, which only names the field. */
const strictest = (coordinate: string, labels: readonly FieldLabel[]): FieldLabel | undefined =>
  labels.find((one) => one.coordinate === coordinate && !one.isExternal && one.label !== null);

const tooOpen = (
  { field, coordinate }: FieldLabel,
  verb: 'requires' | 'provides',
  copied: string,
  owner: FieldLabel,
  label: string | null,
) =>
  findingAt(
    field,
    `${coordinate} ${verb} ${copied}, which is "${owner.label}" in ${owner.part.subgraph}, and shows it as ${
      label === null ? 'unlabelled' : `"${label}"`
    }. Label it "${owner.label}" or stricter.`,
  );
