import { randomUUID } from 'node:crypto';
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Asker } from './ask-house.ts';
import type { ComposedGraph } from './graph/composed-graph.ts';
import type { Faults } from './judge/report.ts';
import type { Persona } from './world/personas.ts';

/** What is meant to work for somebody one may see nothing of. */
const MEANT_TO_OPEN = ['takeEmergencyAccess'];

/** Ids that a change may name, by the name of the field: `contactId` is a Contact. */
export type Ids = (field: string) => string | undefined;

/** Tries every change that names somebody's rows: on rows that are hidden, and on rows that are not there. */
export async function changeApart(
  { graph, asker, faults }: { graph: ComposedGraph; asker: Asker; faults: Faults },
  persona: Persona,
  idsOf: Ids,
): Promise<number> {
  let tried = 0;
  for (const field of Object.values(graph.schema.getMutationType()?.getFields() ?? {})) {
    const input = field.args[0]?.type;
    if (!input || MEANT_TO_OPEN.includes(field.name)) continue;
    const hidden: Record<string, string> = {};
    const named = sample(input, (name) => {
      const id = idsOf(name);
      if (id) hidden[name] = id;
      return id ?? randomUUID();
    });
    if (Object.keys(hidden).length === 0) continue;
    const unknown = sample(input, () => randomUUID());
    const text = `mutation ($input: ${String(input)}) { ${field.name}(input: $input) { __typename ... on Problem { message } } }`;
    const answers = [];
    for (const one of [named, unknown]) {
      const reply = await asker.gateway(persona, text, { input: one });
      answers.push(`${reply.status} ${reply.text.replaceAll(reply.correlationId, '')}`);
    }
    tried += 1;
    if (answers[0] !== answers[1])
      faults.add(`${persona.name} can tell hidden from unknown: ${field.name}`, answers.join(' / '));
  }
  return tried;
}

/** Something for every field that must be given; ids by their field's name. */
function sample(type: GraphQLInputType, idFor: (field: string) => string, name = ''): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [sample(nullable.ofType as GraphQLInputType, idFor, name)];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (isInputObjectType(nullable))
    return Object.fromEntries(
      Object.values(nullable.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, sample(field.type, idFor, field.name)]),
    );
  const samples: Record<string, () => unknown> = {
    ID: () => idFor(name),
    Int: () => 1,
    Float: () => 1,
    Boolean: () => true,
    DateTime: () => '2026-01-05T09:00:00Z',
    Date: () => '2030-01-05',
  };
  return (samples[getNamedType(nullable).name] ?? (() => 'En grund på mere end tyve tegn'))();
}
