import { isAsStrictAs } from '@tvaers/contract/class-order';
import { fieldLabels } from './effective-class.ts';
import { findingAt, type SchemaRule } from './schema-rule.ts';

/**
 * A tool that reads labels off an interface would take the weaker one for all that stands behind it. An interface whose
 * types are of different classes carries none: each value is guarded as the type it turns out to be.
 */
export const interfaceClassKept: SchemaRule = {
  name: 'interface-class-kept',
  says: 'A labelled field of an interface is guarded at least as strictly as in every type that implements it.',
  check(graph) {
    const labels = fieldLabels(graph);
    return labels.flatMap((one) => {
      const { label } = one;
      if (label === null || !one.part.node.kind.startsWith('Interface')) return [];
      return labels
        .filter(
          ({ part, field }) =>
            implementsInterface(part.node, one.part.name) && field.name.value === one.field.name.value,
        )
        .filter((other) => other.label !== null && !isAsStrictAs(label, other.label))
        .map((other) =>
          findingAt(
            one.field,
            `${one.coordinate} is "${label}", but ${other.coordinate} is "${other.label}". Label it as strictly, or leave the label to the types behind ${one.part.name}.`,
          ),
        );
    });
  },
};

const implementsInterface = (node: { interfaces?: readonly { name: { value: string } }[] }, name: string): boolean =>
  node.interfaces?.some((one) => one.name.value === name) ?? false;
