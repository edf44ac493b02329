import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locatedSupergraph } from './located-supergraph.ts';

const SDL = readFileSync(join(import.meta.dirname, '../../../schema/supergraph.graphql'), 'utf8');

describe('locatedSupergraph', () => {
  it('puts a configured address over the one in the graph', () => {
    const { subgraphs } = locatedSupergraph(SDL, { plans: 'http://127.0.0.1:4103/graphql' });
    expect(subgraphs.get('plans')?.url).toBe('http://127.0.0.1:4103/graphql');
    expect(subgraphs.get('staff')?.url).toBe('http://staff:4004/graphql');
  });

  it('does not overlook a name that is spelt wrong', () => {
    expect(() => locatedSupergraph(SDL, { plan: 'http://127.0.0.1:1/' })).toThrow(
      'SUBGRAPH_URLS names subgraphs the graph does not have: plan',
    );
  });

  it('wants an address for every subgraph', () => {
    expect(() => locatedSupergraph(SDL, { plans: 'somewhere' })).toThrow(
      'these subgraphs have no usable address: plans',
    );
  });
});
