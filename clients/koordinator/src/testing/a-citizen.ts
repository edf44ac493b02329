/** A citizen about whom all is well, as the graph would tell of them; a test says what is different. */
export const aCitizen = (different: Record<string, unknown> = {}) => ({
  id: 'c-1',
  displayName: 'Bo Larsen',
  aliases: ['Bosse'],
  birthDate: '1970-03-01',
  identifiers: [{ system: 'urn:oid:1.2.208.176.1.2', value: '6103709999', use: 'OFFICIAL' }],
  generalPractitioner: { status: 'SUNDHEDSTEAMET', name: null },
  actingMunicipality: { name: 'København', disputed: false },
  enrolment: { id: 'e-1', state: 'ACTIVE', since: '2026-01-05' },
  safetyNotes: [],
  daysSinceLastContact: 1,
  livingSituation: { kind: 'SHELTER', place: 'Mændenes Hjem', area: 'Vesterbro', observedAt: '2026-11-20T10:00:00Z' },
  lastContact: { id: 'k-1', at: '2026-11-21T10:00:00Z', place: 'Halmtorvet', door: null, by: null },
  contacts: edges({ id: 'k-1', at: new Date().toISOString() }),
  coordinator: { id: 's-1', name: 'Karen Holm', title: 'Koordinator', phone: '+45 00 00 00 01', organisation: null },
  careTeam: { id: 't-1', members: [{ role: 'SOCIAL_NURSE', staffMember: null }] },
  interventions: [
    { __typename: 'GeneralCourse', id: 'i-1', title: 'Værested', state: 'ACTIVE', startedOn: '2026-02-01' },
  ],
  plan: aPlan(),
  tasks: edges(),
  transitions: [],
  hospitalStays: edges(),
  viewerAccess: {
    purpose: 'coordination',
    grounds: [
      {
        rule: 'municipal-relation',
        basis: 'relation',
        dataClasses: ['IDENTITY', 'CONTACT_INFO'],
        law: 'retssikkerhedslov § 9',
        reason: 'Du har en åben sag eller er i borgerens team.',
      },
    ],
  },
  consents: [],
  blocks: [],
  ...different,
});

/** One page of a list. */
export const edges = (...nodes: Record<string, unknown>[]) => ({
  edges: nodes.map((node) => ({ cursor: String(node.id), node })),
  pageInfo: { hasNextPage: false },
});

export const aTask = (different: Record<string, unknown> = {}) => ({
  __typename: 'Task',
  id: 'o-1',
  kind: 'OUTREACH',
  title: 'Find borgeren',
  dueAt: '2026-11-21T10:00:00Z',
  overdue: true,
  version: 3,
  assignee: { __typename: 'Team', id: 't-2', name: 'Gadeteamet' },
  ...different,
});

function aPlan() {
  return {
    id: 'p-1',
    citizensWords: 'Jeg vil have min egen dør.',
    nextFollowUpOn: '2999-01-01',
    employment: { state: 'NOT_NOW', reason: 'Skal have ro først' },
    goals: [
      {
        id: 'g-1',
        title: 'At få en bolig',
        status: 'ACTIVE',
        actions: [
          { id: 'a-1', title: 'Skrive op', state: 'DONE', dueAt: null, responsible: null },
          { id: 'a-2', title: 'Se på lejlighed', state: 'PLANNED', dueAt: null, responsible: null },
        ],
      },
    ],
  };
}
