/** A row of the read log as the graph tells it; a test says what is different. */
export const aRow = (different: Record<string, unknown> = {}) => ({
  id: 'e-1',
  at: '2026-11-22T10:00:00.000Z',
  organisation: { id: 'o-1', name: 'Hjemløseenheden' },
  role: 'coordinator',
  purpose: 'coordination',
  basis: 'municipal-relation',
  dataClasses: ['identity', 'contactInfo'],
  operation: 'CitizenPage',
  activity: 'READ',
  outcome: 'ALLOWED',
  subgraph: 'citizens',
  ...different,
});

/** A citizen with these rows in the log, in pages of `size`. */
export const citizenWithLog = (rows: readonly ReturnType<typeof aRow>[], size = 50) => ({
  id: 'c-1',
  displayName: 'Bo Larsen',
  accessLog: ({ after }: { after?: string | null }) => {
    const begin = after ? rows.findIndex(({ id }) => id === after) + 1 : 0;
    const page = rows.slice(begin, begin + size);
    return {
      edges: page.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: begin + size < rows.length, endCursor: page.at(-1)?.id ?? null },
    };
  },
});
