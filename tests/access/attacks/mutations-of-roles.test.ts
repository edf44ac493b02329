import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { mutations } from './api-graph.ts';
import { callOf, type Values } from './call-of.ts';
import { sectorLogs } from './log-lines.ts';
import { type Cell, cells, MATRIX } from './mutation-matrix.ts';
import { usernameOf } from './people.ts';
import { codesOf, inParallel, parsed, rawAnswer } from './raw-answer.ts';

/** Longer than any text may be, so that a mutation that needs no id is refused for its words and changes nothing. */
const values: Values = { ids: () => randomUUID(), text: 'x'.repeat(5000), optional: false };
const MAKE_SOMETHING_OF_NOTHING = ['registerCitizen', 'enrolAnonymously'];

interface Tried extends Cell {
  codes: string[];
  result: string | null;
  correlationId: string;
}

async function tried(cell: Cell): Promise<Tried> {
  const optional = MAKE_SOMETHING_OF_NOTHING.includes(cell.mutation.name);
  const call = callOf('mutation', cell.mutation, { ...values, optional });
  const answer = await rawAnswer(call, { as: usernameOf(cell.role) });
  const result = parsed(answer).data?.[cell.mutation.name] as { __typename: string } | null | undefined;
  return { ...cell, codes: codesOf(answer), result: result?.__typename ?? null, correlationId: answer.correlationId };
}

const named = ({ mutation, role, codes, result }: Tried) => `${mutation.name} as ${role}: ${result ?? codes.join(' ')}`;

describe('every mutation by every role', () => {
  let all: Tried[];
  beforeAll(async () => {
    all = await inParallel(cells, tried);
    // The line of a request is written after its answer has left.
    await sleep(500);
  });

  it('Z08: has a line in the reviewed matrix, and the matrix names no mutation that is gone', () => {
    expect([...MATRIX.keys()].sort()).toEqual(mutations.map(({ name }) => name).sort());
  });

  it('Z08: is FORBIDDEN wherever the matrix does not list it, and nowhere else', () => {
    const unlisted = all.filter(({ isListed }) => !isListed);
    expect(unlisted.filter(({ codes }) => codes.join() !== 'FORBIDDEN').map(named)).toEqual([]);
    const listed = all.filter(({ isListed }) => isListed);
    expect(listed.filter(({ codes }) => codes.includes('FORBIDDEN')).map(named)).toEqual([]);
  });

  it('Z08: reaches no sector when it is forbidden, and one when it is not', () => {
    const known = sectorLogs();
    const wrong = all.filter(({ isListed, correlationId }) => known.includes(correlationId) !== isListed);
    expect(wrong.map(named)).toEqual([]);
  });

  it('Z08: is answered with a refusal by name, never with success, for ids that nobody has', () => {
    const wrong = all.filter(({ isListed, result }) => isListed && (result === null || result.endsWith('Success')));
    expect(wrong.map(named)).toEqual([]);
  });
});
