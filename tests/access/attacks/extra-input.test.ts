import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isInputObjectType, isNonNullType } from 'graphql';
import { mutations } from './api-graph.ts';
import { callOf } from './call-of.ts';
import { sectorLogs } from './log-lines.ts';
import { MATRIX } from './mutation-matrix.ts';
import { usernameOf } from './people.ts';
import { inParallel, rawAnswer } from './raw-answer.ts';

/** What only a sector sets, and what would move a row or say that somebody agreed. */
const EXTRA = [
  'id',
  'citizen_id',
  'orgId',
  'organisationId',
  'createdBy',
  'registeredBy',
  'consentGiven',
  'state',
  'version',
  'dataClass',
  'at',
  'role',
  'subject',
  '__proto__',
];

const cases = mutations.flatMap((mutation) => {
  const [input] = mutation.args;
  const type = input && (isNonNullType(input.type) ? input.type.ofType : input.type);
  if (!isInputObjectType(type)) return [];
  const call = callOf('mutation', mutation, {
    ids: () => randomUUID(),
    text: 'Tyve tegn og lidt til.',
    optional: true,
  });
  const as = usernameOf((MATRIX.get(mutation.name)?.[0] ?? 'coordinator') as Parameters<typeof usernameOf>[0]);
  const extra = EXTRA.filter((name) => !(name in type.getFields())).map((name) => ({
    name: `${mutation.name} with ${name}`,
    as,
    // Written out, because a literal in JavaScript would set the prototype instead.
    call: {
      ...call,
      variables: JSON.parse(JSON.stringify(call.variables).replace('{"input":{', `{"input":{"${name}":"x",`)),
    },
  }));
  const [first] = Object.entries(type.getFields()).filter(([, field]) => /^(String|ID)!?$/.test(String(field.type)));
  const objects = first
    ? [
        {
          name: `${mutation.name} with an object as ${first[0]}`,
          as,
          call: { ...call, variables: { input: { ...(call.variables.input as object), [first[0]]: { set: 'x' } } } },
        },
      ]
    : [];
  return [...extra, ...objects];
});

describe('more in an input than it has', () => {
  it('Z09: is refused for every mutation by the schema, before any sector is asked', async () => {
    expect(cases.length).toBeGreaterThan(400);
    const answers = await inParallel(cases, async ({ name, as, call }) => ({
      name,
      ...(await rawAnswer(call, { as })),
    }));
    const taken = answers.filter(({ status, text }) => status !== 400 || !text.includes('"BAD_USER_INPUT"'));
    expect(taken.map(({ name, status, text }) => `${name}: ${status} ${text}`)).toEqual([]);
    await sleep(500);
    const known = sectorLogs();
    expect(answers.filter(({ correlationId }) => known.includes(correlationId)).map(({ name }) => name)).toEqual([]);
  });
});
