import { randomUUID } from 'node:crypto';
import type { Asker, Reply } from './ask-house.ts';
import type { Faults } from './judge/report.ts';
import type { World } from './world/build-world.ts';
import type { Persona } from './world/personas.ts';

type Subject = World['subjects'][number];

/** What names somebody: once a citizen who is there and hidden, once one who is not. */
export interface Named {
  id: string;
  planId: string;
  cpr: string;
}

/** An official number of nobody, as long as any other. */
const NOBODYS_NUMBER = '0101019999';

/** Ways to ask for somebody by key, by number and with arguments that are wrong. */
const WAYS: readonly [query: string, variables: (named: Named) => Record<string, unknown>][] = [
  ...[
    'id displayName identifiers { value }',
    'contacts(first: 0) { edges { cursor } }',
    'contacts(first: 100000) { edges { cursor } }',
    'contacts(after: "bm90IGEgY3Vyc29y") { edges { cursor } }',
    'appointments(after: "WyIyMDI2Iiwi4") { edges { cursor } }',
    'tasks(states: [], first: 3) { edges { cursor } pageInfo { hasNextPage endCursor } }',
    'tasks(states: [SOMETHING]) { edges { cursor } }',
    'interventions(states: [ENDED]) { title }',
    'accessLog(from: "2020-01-01T00:00:00Z", to: "2019-01-01T00:00:00Z") { edges { cursor } }',
    'plan { id goals { id } } careTeam { version } hospitalStays { pageInfo { hasNextPage } }',
    'caretaker: coordinator { id } consents { id } emergencyAccesses { id } viewerAccess { purpose }',
  ].map((fields): [string, (named: Named) => Record<string, unknown>] => [
    `query ($id: ID!) { citizen(id: $id) { ${fields} } }`,
    ({ id }) => ({ id }),
  ]),
  ['query ($id: ID!) { plan(id: $id) { id citizen { id } } }', ({ planId }) => ({ id: planId })],
  ['query ($id: ID!) { plan(id: $id) { id citizen { id } } }', ({ id }) => ({ id })],
  ['query ($id: ID!) { citizen(id: $id) { id } }', ({ planId }) => ({ id: planId })],
  ['query ($id: ID!) { citizen(id: $id) { id } }', ({ id }) => ({ id: `${id} ` })],
  ['query ($id: ID!) { citizen(id: $id) { id } }', ({ id }) => ({ id: [id, id] })],
  ['query ($id: ID!) { accessLogExport(citizenId: $id) { content events } }', ({ id }) => ({ id })],
  [
    'query ($of: String!) { citizens(search: $of) { edges { cursor } pageInfo { endCursor } } }',
    ({ cpr }) => ({ of: cpr }),
  ],
];

/** Asks for each in every way, and holds the two answers against each other: status, headers, sizes and every byte. */
export async function tellApart(
  { asker, faults }: { asker: Asker; faults: Faults },
  persona: Persona,
  { id, planId, cpr, state }: Subject,
): Promise<void> {
  for (const [query, variables] of WAYS) {
    const hidden = { id, planId, cpr };
    const unknown = { id: randomUUID(), planId: randomUUID(), cpr: NOBODYS_NUMBER };
    const answers = [
      looks(await asker.gateway(persona, query, variables(hidden)), hidden),
      looks(await asker.gateway(persona, query, variables(unknown)), unknown),
    ];
    if (answers[0] !== answers[1])
      faults.add(`${persona.name} can tell hidden from unknown: ${query}`, `»${state.name}«: ${answers.join(' / ')}`);
  }
}

/** All that a client can see, but for what is different in any two requests. */
export function looks({ status, headers, text, correlationId }: Reply, named: Named): string {
  const kept = headers.filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`);
  return [status, ...kept.sort(), text]
    .join('\n')
    .replaceAll(correlationId, 'CORRELATION')
    .replaceAll(named.id, 'ID')
    .replaceAll(named.planId, 'PLAN')
    .replaceAll(named.cpr, 'NUMBER');
}
