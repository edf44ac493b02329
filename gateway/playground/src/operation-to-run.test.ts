import { operationToRun } from './operation-to-run.ts';

describe('operationToRun', () => {
  it('is the one that was chosen among several', () => {
    expect(operationToRun('query A { a } query B { b }', 'B')).toBe('B');
  });

  it('is left open when the name belongs to another document', () => {
    expect(operationToRun('query A { a }', 'B')).toBeNull();
    expect(operationToRun('{ a }', 'B')).toBeNull();
  });

  it('leaves a document that cannot be read to the graph', () => {
    expect(operationToRun('query A {', 'A')).toBe('A');
  });
});
