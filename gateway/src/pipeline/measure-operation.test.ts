import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { readOpenConfig } from '../config.ts';
import { hasMoreTokens } from './limit-tokens.ts';
import { operationMeasurer } from './measure-operation.ts';

function measure(document: string) {
  const { definitions } = parse(document);
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const operations = definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const sizeOf = operationMeasurer(new Map(fragments.map((fragment) => [fragment.name.value, fragment])));
  return operations.map(sizeOf);
}

describe('the size of an operation', () => {
  it('counts levels of fields and not of fragments', () => {
    expect(measure('{ a { b { ... on T { ... { c } } } } }')).toMatchObject([{ depth: 3, rootFields: 1 }]);
  });

  it('counts a fragment at each place it is used', () => {
    const fragment = 'fragment F on T { x: a y: b @skip(if: false) }';
    expect(measure(`{ one { ...F } two { ...F } } ${fragment}`)).toMatchObject([{ aliases: 4, directives: 2 }]);
  });

  it('counts every field of a fragment at each place, however often fragments use fragments', () => {
    const levels = Array.from(
      { length: 40 },
      (_none, index) => `fragment F${index} on T { ...F${index + 1} ...F${index + 1} }`,
    );
    expect(measure(`{ a { ...F0 } } ${levels.join(' ')} fragment F40 on T { b c { d } }`)).toMatchObject([
      { fields: 1 + 3 * 2 ** 40 },
    ]);
  });

  it('counts root fields by way of fragments', () => {
    expect(measure('{ a ...F ...F } fragment F on Query { b c }')).toMatchObject([{ rootFields: 5 }]);
  });

  it('counts levels of introspection apart', () => {
    expect(measure('{ __schema { types { fields { name } } } }')).toMatchObject([
      { depth: 0, introspectionDepth: 4, rootFields: 1 },
    ]);
  });

  it('ends for fragments that go in a circle', () => {
    expect(measure('{ ...A } fragment A on Query { a ...B } fragment B on Query { b ...A }')).toHaveLength(1);
  });
});

describe('the operations that front-ends are built on', () => {
  const folder = join(import.meta.dirname, '../../../schema/operations');
  const { limits } = readOpenConfig({});

  it.each(readdirSync(folder).filter((name) => name.endsWith('.graphql')))('include %s, within the limits', (name) => {
    const document = readFileSync(join(folder, name), 'utf8');
    expect(hasMoreTokens(document, limits.maxTokens)).toBe(false);
    for (const { depth, fields, aliases, rootFields, directives } of measure(document)) {
      expect(depth).toBeLessThanOrEqual(limits.maxDepth);
      expect(fields).toBeLessThanOrEqual(limits.maxFields);
      expect(aliases).toBeLessThanOrEqual(limits.maxAliases);
      expect(rootFields).toBeLessThanOrEqual(limits.maxRootFields);
      expect(directives).toBeLessThanOrEqual(limits.maxDirectives);
    }
  });
});
