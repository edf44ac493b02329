import { auditHttp } from '../src/testing/audit-http.ts';
import { testSubgraph } from '../src/testing/test-subgraph.ts';
import { notesSubgraph } from './notes/notes-subgraph.ts';

describe('GraphQL over HTTP', () => {
  it('is spoken as the audits of its specification want it', async () => {
    const subgraph = await testSubgraph(notesSubgraph, { introspection: true });
    await expect(auditHttp(subgraph)).resolves.toEqual({ surprises: [], outdated: [] });
    await subgraph.close();
  });
});
