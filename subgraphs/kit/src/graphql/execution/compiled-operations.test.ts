import { buildSchema, parse } from 'graphql';
import { CompiledOperations } from './compiled-operations.ts';

describe('operations that were let through', () => {
  const schema = buildSchema('type Query { one: Int }');
  const letThrough = (operations: CompiledOperations, query: string, name?: string) =>
    operations.letThrough(query, name, parse(query));

  it('are found by their text and name, and nothing else is', () => {
    const operations = new CompiledOperations(schema);
    const both = 'query A { a: one } query B { b: one }';
    const execute = letThrough(operations, both, 'A');
    expect(operations.find(both, 'A')).toBe(execute);
    expect(operations.find(both, 'B')).toBeUndefined();
    expect(operations.find('query A { a: one }', 'A')).toBeUndefined();
    expect(letThrough(operations, both, 'A')).toBe(execute);
  });

  it('are forgotten when a thousand others have been asked since', () => {
    const operations = new CompiledOperations(schema);
    letThrough(operations, '{ asked: one }');
    letThrough(operations, '{ once: one }');
    for (let count = 0; count < 999; count += 1) {
      operations.find('{ asked: one }', undefined);
      letThrough(operations, `{ other${count}: one }`);
    }
    expect(operations.find('{ asked: one }', undefined)).toBeDefined();
    expect(operations.find('{ once: one }', undefined)).toBeUndefined();
  });
});
