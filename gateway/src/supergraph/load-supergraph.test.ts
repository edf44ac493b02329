import { join } from 'node:path';
import { loadSupergraph } from './load-supergraph.ts';

const FILE = join(import.meta.dirname, '../../../schema/supergraph.graphql');

describe('loadSupergraph', () => {
  it('puts a configured address over the one in the graph', async () => {
    const { subgraphs } = await loadSupergraph(FILE, { plans: 'http://127.0.0.1:4103/graphql' });
    expect(subgraphs.get('plans')?.url).toBe('http://127.0.0.1:4103/graphql');
    expect(subgraphs.get('staff')?.url).toBe('http://staff:4004/graphql');
  });

  it('does not overlook a name that is spelt wrong', async () => {
    await expect(loadSupergraph(FILE, { plan: 'http://127.0.0.1:1/' })).rejects.toThrow(
      'SUBGRAPH_URLS names subgraphs the graph does not have: plan',
    );
  });

  it('wants an address for every subgraph', async () => {
    await expect(loadSupergraph(FILE, { plans: 'somewhere' })).rejects.toThrow(
      'these subgraphs have no usable address: plans',
    );
  });
});
