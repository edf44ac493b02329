import { print } from 'graphql';
import { findingAt, type SchemaRule } from './schema-rule.ts';
import { rootParts, typeParts } from './type-parts.ts';

/** A list that grows without a limit is a page that one day takes the house down. */
export const connectionShape: SchemaRule = {
  name: 'connection-shape',
  says: 'A list that can grow is a connection with edges and pageInfo, read with `first` and `after`; only short lists are plain.',
  check(graph) {
    const parts = [...typeParts(graph), ...rootParts(graph, 'Query')];
    const shapes = parts
      .filter(({ name }) => name.endsWith('Connection'))
      .flatMap(({ name, node }) => {
        const fields = new Map((node.fields ?? []).map((field) => [field.name.value, print(field.type)]));
        const edges = `[${name.replace(/Connection$/, 'Edge')}!]!`;
        if (fields.get('edges') === edges && fields.get('pageInfo') === 'PageInfo!') return [];
        return [findingAt(node, `${name} needs the fields edges: ${edges} and pageInfo: PageInfo!.`)];
      });
    const readings = parts.flatMap(({ name, node }) =>
      (node.fields ?? []).flatMap((field) => {
        const type = print(field.type);
        const taken = (field.arguments ?? []).map((argument) => argument.name.value);
        const path = `${name}.${field.name.value}`;
        if (/Connection!?$/.test(type) && !(taken.includes('first') && taken.includes('after')))
          return [findingAt(field, `${path} answers a connection and must take first: Int and after: String.`)];
        if (type.startsWith('[') && taken.includes('first'))
          return [findingAt(field, `${path} takes first, so it can grow: answer a connection instead of ${type}.`)];
        return [];
      }),
    );
    return [...shapes, ...readings];
  },
};
