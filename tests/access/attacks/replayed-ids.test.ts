import { randomUUID } from 'node:crypto';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import { entities, isAboutCitizen, mutations, queries } from './api-graph.ts';
import { callOf, placesOf, withValueAt } from './call-of.ts';
import { caseloadOf, hiddenFrom } from './caseloads.ts';
import { everythingAbout, idsIn } from './everything-about.ts';
import { idFor } from './hidden-ids.ts';
import { MATRIX } from './mutation-matrix.ts';
import { askSector, entityCall, viewerOfPerson } from './past-the-door.ts';
import { KAREN, MADS } from './people.ts';
import { inParallel, parsed, rawAnswer, withoutIds } from './raw-answer.ts';

/** The other coordinator, an outreach worker, a clinic, and somebody else's own page: none has to do with the citizens. */
const STRANGERS = [
  { username: MADS, role: 'coordinator' },
  { username: 'omar', role: 'outreach' },
  { username: 'camilla', role: 'clinic' },
  { username: 'borger', role: 'citizen' },
];
const CITIZENS = 2;
/** Sent in one request to a sector at most. */
const MOST_ENTITIES = 200;

const TODAY = new Date().toISOString().slice(0, 10);
/** Each query about citizens that takes an id or a text, with an id in its place. */
const QUERIES: Record<string, (id: string) => string> = {
  citizen: (id) => `citizen(id: "${id}") { id }`,
  plan: (id) => `plan(id: "${id}") { id }`,
  accessLogExport: (id) => `accessLogExport(citizenId: "${id}") { content }`,
  anonymousEnrolment: (id) => `anonymousEnrolment(code: "${id}") { id }`,
  currentHospitalStays: (id) =>
    `currentHospitalStays(organisationId: "${id}", date: "${TODAY}") { edges { node { id } } }`,
  citizens: (id) => `citizens(search: "${id}") { edges { node { id } } }`,
};
const FOR_EVERYBODY = ['organisation', 'staffMember'];

/** What everybody may know of: the staff, and where they work. */
const DIRECTORY = ['StaffMember', 'Viewer'];
const aboutCitizens = entities.filter(({ type }) => isAboutCitizen(type) && !DIRECTORY.includes(type.name));

describe('every id that a coordinator sees of a citizen', () => {
  let citizens: string[];
  let ids: string[];
  const cursors: { document: string; id: string; cursor: string }[] = [];

  beforeAll(async () => {
    citizens = await caseloadOf(KAREN);
    for (const { username } of STRANGERS) citizens = await hiddenFrom(username, citizens);
    citizens = citizens.slice(0, CITIZENS);
    expect(citizens).toHaveLength(CITIZENS);
    const answers = await inParallel(citizens.flatMap(everythingAbout), (call) => rawAnswer(call, { as: KAREN }));
    expect(answers.filter(({ status }) => status !== 200).map(({ text }) => text)).toEqual([]);
    const own = answers.map(({ text, correlationId }) => text.replaceAll(correlationId, '')).join();
    const nobody = await inParallel(STRANGERS, ({ username }) => everythingOpenTo(username));
    ids = idsIn(own).filter((id) => !nobody.join().includes(id));
    expect(ids.length).toBeGreaterThan(20);
  });

  /** What the directory shows to a colleague in any case. */
  async function everythingOpenTo(username: string): Promise<string> {
    const calls = [
      'query D { organisations(first: 100) { edges { node { id teams { id members { id } } } } } }',
      'query D { organisations(first: 100) { edges { node { id units { id } offers { id partners { id } } } } } }',
      'query D { offers(first: 100) { edges { node { id provider { id } places { id place { id } } } } } }',
    ].map((document) => ({ document, variables: {} }));
    const answers = await inParallel(calls, (call) => rawAnswer(call, { as: username }));
    return answers.map(({ text, correlationId }) => text.replaceAll(correlationId, '')).join();
  }

  it.each(STRANGERS)('Z07: is an entity of no sector for $username', async ({ username }) => {
    const viewer = await viewerOfPerson(username);
    const questions = aboutCitizens.flatMap(({ type, sectors }) =>
      sectors.flatMap((sector) =>
        chunks(ids, MOST_ENTITIES).map((chunk) => ({ type: type.name, sector: sector as SubgraphName, chunk })),
      ),
    );
    const shown = await inParallel(questions, async ({ type, sector, chunk }) => {
      const answer = await askSector(sector, viewer, entityCall(type, chunk));
      const found = (parsed(answer).data?._entities ?? []) as (object | null)[];
      return found.some((one) => one !== null) ? [`${type} of ${sector}: ${answer.text}`] : [];
    });
    expect(shown.flat()).toEqual([]);
  });

  it('Z07: can be sent in these queries, and in no others', () => {
    const takeIds = queries.filter(({ args }) => args.some(({ type }) => /^(ID|String)!$/.test(String(type))));
    const known = [...Object.keys(QUERIES), ...FOR_EVERYBODY];
    expect(takeIds.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(STRANGERS)('Z07: opens nothing in any query of $username that takes an id', async ({ username }) => {
    const documents = Object.values(QUERIES).flatMap((query) =>
      chunks(ids, 10).map((chunk) => `query Q { ${chunk.map((id, index) => `x${index}: ${query(id)}`).join(' ')} }`),
    );
    const opened = await inParallel(documents, async (document) => {
      const { data } = parsed(await rawAnswer({ document, variables: {} }, { as: username }));
      return Object.values(data ?? {}).filter((found) => found !== null && JSON.stringify(found) !== '{"edges":[]}');
    });
    expect(opened.flat()).toEqual([]);
  });

  it.each(STRANGERS)(
    'Z07: is answered to $username by every mutation like one that nobody has',
    async ({ username, role }) => {
      const open = mutations.filter(({ name }) => MATRIX.get(name)?.includes(role) && name !== 'takeEmergencyAccess');
      const different = await inParallel(open, async (mutation) => {
        const call = callOf('mutation', mutation, {
          ids: () => randomUUID(),
          text: 'Tyve tegn og lidt til her.',
          optional: false,
        });
        const places = placesOf(mutation, call.variables).filter(({ type }) => type === 'ID');
        const told: string[] = [];
        for (const { path } of places) {
          const id = await idFor(path.at(-1) ?? '', citizens[0] ?? '');
          if (id === null) continue;
          const known = await rawAnswer(
            { ...call, variables: withValueAt(call.variables, path, id) },
            { as: username },
          );
          const unknown = await rawAnswer(call, { as: username });
          if (withoutIds(known, id) !== withoutIds(unknown))
            told.push(`${mutation.name} ${path.join('.')}: ${known.text}`);
        }
        return told;
      });
      expect(different.flat()).toEqual([]);
    },
  );

  it('Z07: is no better known by a cursor of somebody else', async () => {
    const [id] = citizens;
    const LISTS = ['contacts', 'livingSituations', 'appointments', 'hospitalStays', 'tasks'];
    for (const list of LISTS) {
      const page = (more: string) =>
        `query C($id: ID!${more && ', $after: String'}) { citizen(id: $id) { ${list}(first: 1${more}) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;
      const first = parsed(await rawAnswer({ document: page(''), variables: { id } }, { as: KAREN }));
      const shown = (first.data?.citizen as Record<string, { pageInfo: { endCursor: string | null } }> | null)?.[list];
      if (shown?.pageInfo.endCursor)
        cursors.push({ document: page(', after: $after'), id: id ?? '', cursor: shown.pageInfo.endCursor });
    }
    expect(cursors.length).toBeGreaterThan(0);
    for (const { document, id: of, cursor } of cursors)
      for (const { username } of STRANGERS) {
        const { data } = parsed(await rawAnswer({ document, variables: { id: of, after: cursor } }, { as: username }));
        expect(data).toEqual({ citizen: null });
      }
  });
});

const chunks = (ids: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_none, index) => ids.slice(index * size, (index + 1) * size));
