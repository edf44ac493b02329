import { type GraphQLObjectType, getNamedType, isLeafType, parse, type TokenKind } from 'graphql';
import { graph } from './api-graph.ts';
import type { Call } from './call-of.ts';
import { selectionOf } from './selection-of.ts';

const citizen = graph.getType('Citizen') as GraphQLObjectType;
/** What the gateway takes at most (MAX_TOKENS). */
const MOST_TOKENS = 1000;

function tokensOf(document: string): number {
  let count = 0;
  for (let token = parse(document).loc?.startToken.next ?? null; token?.next; token = token.next)
    if (token.kind !== ('Comment' as TokenKind)) count += 1;
  return count;
}

/** Questions that together ask for everything the graph knows about one citizen, each in an operation the gateway takes. */
export function everythingAbout(id: string): Call[] {
  const leaves = Object.values(citizen.getFields()).filter(({ type }) => isLeafType(getNamedType(type)));
  const branches = Object.values(citizen.getFields()).filter(
    // What a colleague works with is about other citizens as well.
    (field) => !leaves.includes(field) && getNamedType(field.type).name !== 'StaffMember',
  );
  const ask = (name: string, selection: string) => `query ${name}($id: ID!) { citizen(id: $id) ${selection} }`;
  const documents = [ask('Leaves', `{ ${leaves.map(({ name }) => name).join(' ')} }`)];
  for (const { name, type, args } of branches) {
    const paged = args.some((argument) => argument.name === 'first') ? '(first: 3)' : '';
    const deep = [2, 1, 0].map((levels) =>
      ask(
        `About_${name}`,
        `{ id ${name}${paged} ${selectionOf(getNamedType(type), levels, ['Citizen', 'Organisation', 'Offer', 'StaffMember'])} }`,
      ),
    );
    const fitting = deep.find((document) => tokensOf(document) <= MOST_TOKENS);
    if (fitting) documents.push(fitting);
  }
  return documents.map((document) => ({ document, variables: { id } }));
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every id in a text, once. */
export const idsIn = (text: string): string[] => [...new Set(text.match(UUID) ?? [])];
