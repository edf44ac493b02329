import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUBGRAPH_NAMES } from '@tvaers/contract/subgraph-names';
import { readSubgraphList } from './subgraph-list.ts';

describe('the list of subgraphs', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tvaers-list-'));
    mkdirSync(join(root, 'schema'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('holds exactly the subgraphs of the contract', () => {
    const listed = readSubgraphList(join(import.meta.dirname, '..', '..')).map(({ name }) => name);
    expect(listed).toEqual([...SUBGRAPH_NAMES]);
  });

  it('tells every mistake at once', () => {
    writeFileSync(
      join(root, 'schema', 'supergraph.yaml'),
      'subgraphs:\n  - name: plan\n    sdl: plans\n    address: here\n',
    );
    expect(() => readSubgraphList(root)).toThrow(
      'schema/supergraph.yaml: plan has no owner; plan is not one of citizens, interventions, plans, staff; ' +
        'plan must name a sector: municipality, region, both; plan has an address that is no URL.',
    );
  });

  it('refuses an empty file', () => {
    writeFileSync(join(root, 'schema', 'supergraph.yaml'), '');
    expect(() => readSubgraphList(root)).toThrow('the list `subgraphs` is empty');
  });
});
