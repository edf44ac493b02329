import { setTimeout as sleep } from 'node:timers/promises';
import { queries } from './api-graph.ts';
import { callOf } from './call-of.ts';
import { caseloadOf } from './caseloads.ts';
import { everythingAbout } from './everything-about.ts';
import { sqlOf } from './house-sql.ts';
import { logs } from './log-lines.ts';
import { KAREN } from './people.ts';
import { inParallel, rawAnswer } from './raw-answer.ts';

interface Known {
  given: string | null;
  family: string | null;
  aliases: string[];
}
/** Shorter words stand in any text by chance. */
const SHORTEST = 5;

describe('people who run the house', () => {
  const marked = `Logprøve${Date.now()}`;
  let citizenId: string;
  let names: string[];
  let numbers: string[];

  beforeAll(async () => {
    const people = await sqlOf<Known>(
      'citizens',
      'SELECT given_name AS given, family_name AS family, aliases FROM citizen',
    );
    const fullNames = people.flatMap(({ given, family }) => (given && family ? [`${given} ${family}`] : []));
    names = [...fullNames, ...people.flatMap(({ aliases }) => aliases)].filter(({ length }) => length >= SHORTEST);
    const identifiers = await sqlOf<{ value: string }>('citizens', 'SELECT value FROM citizen_identifier');
    numbers = identifiers.map(({ value }) => value).filter(({ length }) => length >= 9);
    expect(names.length).toBeGreaterThan(20);
    expect(numbers.length).toBeGreaterThan(20);

    [citizenId = ''] = await caseloadOf(KAREN);
    await inParallel(everythingAbout(citizenId), (call) => rawAnswer(call, { as: KAREN }));
  });

  it.each(['ole', 'steen'])(
    'Z14: see nobody: every query of the graph as %s is refused or names no one',
    async (username) => {
      const calls = queries.map((query) => ({
        name: query.name,
        call: callOf('query', query, { ids: () => citizenId, text: numbers[0] ?? '', optional: false }),
      }));
      const answers = await inParallel(calls, async ({ name, call }) => ({
        name,
        ...(await rawAnswer(call, { as: username })),
      }));
      const telling = answers.filter(({ text }) => [...names, ...numbers].some((word) => text.includes(word)));
      expect(telling.map(({ name, text }) => `${name}: ${text}`)).toEqual([]);
      const everything = await inParallel(everythingAbout(citizenId), (call) => rawAnswer(call, { as: username }));
      expect(everything.filter(({ text }) => !text.includes('"FORBIDDEN"')).map(({ text }) => text)).toEqual([]);
    },
  );

  it('Z14: find no name and no number in any log of the house, though all of it was asked, written and refused', async () => {
    const write = `mutation W($input: RecordContactInput!) { recordContact(input: $input) { __typename ... on Problem { message } } }`;
    const input = { citizenId, placeKind: 'STREET', place: marked, note: `${names[0]} ${numbers[0]}` };
    await rawAnswer({ document: write, variables: { input } }, { as: KAREN });
    await rawAnswer({ document: write, variables: { input: { ...input, place: marked.repeat(1000) } } }, { as: KAREN });
    await rawAnswer(
      { document: `{ citizens(search: "${names[0]}") { edges { node { id } } } }`, variables: {} },
      { as: KAREN },
    );
    await rawAnswer({ document: `{ citizens(search: "${numbers[0]}" { }`, variables: {} }, { as: KAREN });
    await sleep(500);
    const found = logs().flatMap(({ file, text }) =>
      [marked, ...names, ...numbers].filter((word) => isIn(text, word)).map((word) => `${file}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});

/** Digits alone could also stand within a longer number. */
const isIn = (text: string, word: string): boolean =>
  /^\d+$/.test(word) ? new RegExp(`(?<![\\d.-])${word}(?!\\d)`).test(text) : text.includes(word);
