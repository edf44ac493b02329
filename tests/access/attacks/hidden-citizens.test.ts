import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { house } from '../../harness/house.ts';
import { operation } from '../../harness/operation.ts';
import { caseloadOf, hiddenFrom } from './caseloads.ts';
import { idFor } from './hidden-ids.ts';
import { KAREN, MADS } from './people.ts';
import { parsed, rawAnswer, withoutIds } from './raw-answer.ts';

const OPERATIONS = join(import.meta.dirname, '..', '..', '..', 'schema', 'operations');
const staffMemberOf = (username: string) =>
  house().people.find((one) => one.username === username)?.staffMemberId ?? '';
const DAY_AHEAD = new Date(Date.now() + 28 * 86_400_000).toISOString().slice(0, 10);

/** What front-ends fill in: things about a citizen from the citizen, all else as the one who asks would. */
async function filledIn(template: string, citizenId: string | null): Promise<{ text: string; ids: string[] }> {
  const ids: string[] = [];
  let text = template;
  for (const name of ['citizenId', 'taskId', 'enrolmentId', 'appointmentId', 'messageId']) {
    if (!text.includes(`{{${name}}}`)) continue;
    const id = (citizenId && (await idFor(name, citizenId))) ?? randomUUID();
    ids.push(id);
    text = text.replaceAll(`{{${name}}}`, id);
  }
  const others: Record<string, string> = {
    staffMemberId: staffMemberOf(MADS),
    newKey: randomUUID(),
    now: new Date().toISOString(),
    inFourWeeks: DAY_AHEAD,
    today: new Date().toISOString().slice(0, 10),
    hospitalId: randomUUID(),
  };
  text = text
    .replaceAll(/"\{\{(\w*[vV]ersion)\}\}"/g, '1')
    .replaceAll(/\{\{(\w+)\}\}/g, (_all, name) => others[name] ?? '');
  return { text, ids };
}

const ABOUT_SOMEBODY = readdirSync(OPERATIONS)
  .filter((file) => file.endsWith('.json'))
  .filter((file) => /\{\{(citizen|task|enrolment|appointment)Id\}\}/.test(readFileSync(join(OPERATIONS, file), 'utf8')))
  .map((file) => file.replace('.json', ''));

describe('a citizen of one coordinator, asked for by the other', () => {
  let hidden: string;
  beforeAll(async () => {
    const [one] = await hiddenFrom(MADS, await caseloadOf(KAREN));
    hidden = one ?? '';
    expect(hidden).not.toBe('');
  });

  it.each(ABOUT_SOMEBODY)('Z01: is answered by %s byte for byte as a citizen who does not exist', async (name) => {
    const template = readFileSync(join(OPERATIONS, `${name}.json`), 'utf8');
    const [of, ofNobody] = [await filledIn(template, hidden), await filledIn(template, null)];
    const ask = async ({ text, ids }: { text: string; ids: string[] }) =>
      withoutIds(await rawAnswer({ document: operation(name), variables: JSON.parse(text) }, { as: MADS }), ...ids);
    expect(await ask(of)).toBe(await ask(ofNobody));
  });

  it('Z01: is led to by no path that ends at a citizen: plan, caseload of a colleague, search, log', async () => {
    const planId = await idFor('planId', hidden);
    const paths: [string, Record<string, unknown>][] = [
      ['query P($id: ID!) { plan(id: $id) { id citizen { id displayName } } }', { id: planId }],
      [
        'query P($id: ID!) { staffMember(id: $id) { name caseload { count citizens { id displayName } } } }',
        { id: staffMemberOf(KAREN) },
      ],
      ['query P($id: ID!) { citizen(id: $id) { id accessLog { edges { node { id } } } } }', { id: hidden }],
      ['query P($id: ID!) { accessLogExport(citizenId: $id) { content } }', { id: hidden }],
    ];
    for (const [document, variables] of paths) {
      const answer = await rawAnswer({ document, variables }, { as: MADS });
      const told = answer.text.replaceAll(planId ?? '#', '#');
      expect({ document, told: told.includes(hidden) }).toEqual({ document, told: false });
      const [found] = Object.values(parsed(answer).data ?? {}) as [Record<string, unknown> | null];
      expect(found?.citizen ?? found?.caseload ?? found?.content ?? null).toBeNull();
    }
  });

  it('Z05: is not betrayed by __typename, interfaces or inline fragments', async () => {
    const shapes = [
      'query S($id: ID!) { citizen(id: $id) { __typename } }',
      'query S($id: ID!) { citizen(id: $id) { ... on Citizen { __typename x: id } } }',
      'query S($id: ID!) { citizen(id: $id) { interventions { __typename ... on SubstitutionTreatment { id hold { reason } } ... on Intervention { id } } } }',
      'query S($id: ID!) { citizen(id: $id) { ...A } } fragment A on Citizen { ...B } fragment B on Citizen { plan { __typename goals { __typename } } }',
      'query S($id: ID!) { citizen(id: $id) { contacts { pageInfo { hasNextPage endCursor } edges { cursor __typename } } tasks { pageInfo { hasNextPage } } } }',
    ];
    for (const document of shapes) {
      const [asked, nobody] = [hidden, randomUUID()];
      const [one, other] = [
        await rawAnswer({ document, variables: { id: asked } }, { as: MADS }),
        await rawAnswer({ document, variables: { id: nobody } }, { as: MADS }),
      ];
      expect(withoutIds(one, asked)).toBe(withoutIds(other, nobody));
      expect(parsed(one).data).toEqual({ citizen: null });
    }
  });

  it('Z20: is not served from anything that was kept of an answer to who may see them', async () => {
    const call = { document: operation('citizen-overview'), variables: { id: hidden } };
    const own = await rawAnswer(call, { as: KAREN });
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect(parsed(own).data?.citizen).not.toBeNull();
    const [next, ...atOnce] = await Promise.all([MADS, KAREN, MADS, KAREN, MADS].map((as) => rawAnswer(call, { as })));
    for (const answer of [next, atOnce[1], atOnce[3]]) expect(answer && parsed(answer).data).toEqual({ citizen: null });
    expect(next?.headers.get('cache-control')).toBe('no-store');
  });
});
