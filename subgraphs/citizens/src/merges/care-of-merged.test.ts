import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { someCitizen } from '../testing/arrange.ts';
import { plain } from '../testing/mutations.ts';

describe('the care for two records of one person', () => {
  let citizens: TestSubgraph;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  afterAll(() => citizens.close());

  const as = viewerOf('coordinator');
  const reason = 'Samme tatovering og samme søster.';
  const send = async (name: string, input: object) => {
    const { data, errors } = await citizens.ask({ query: plain(name), variables: { input }, as });
    expect(errors).toBeUndefined();
    expect(data[name]).toMatchObject({ __typename: `${name.charAt(0).toUpperCase()}${name.slice(1)}Success` });
  };
  const merge = (keptId: string, mergedId: string) => send('mergeCitizens', { keptId, mergedId, reason });
  const undo = (mergedId: string) => send('undoMergeCitizens', { mergedId });
  const stays = (citizenId: string) =>
    send('recordLivingSituation', { citizenId, kind: 'SHELTER', place: 'Hemmelig gård' });
  const marked = async (citizenId: string) => {
    const [row] = await citizens.sql<{ confidentiality: string; version: number; classes: string }>(
      `SELECT confidentiality, version, (SELECT string_agg(DISTINCT data_class, ' ') FROM living_situation
         WHERE citizen_id = citizen.id) AS classes FROM citizen WHERE id = $1`,
      [citizenId],
    );
    return row;
  };
  const set = async (citizenId: string, confidentiality: string) =>
    send('setConfidentiality', { citizenId, confidentiality, reason, version: (await marked(citizenId))?.version });
  const someone = async (confidentiality: string) => {
    const id = await someCitizen(citizens);
    await stays(id);
    if (confidentiality !== 'NORMAL') await set(id, confidentiality);
    return id;
  };

  it.each([
    ['RESTRICTED', 'PROTECTED_ADDRESS'],
    ['PROTECTED_ADDRESS', 'RESTRICTED'],
  ])('keeps the address protected where one was %s and the other %s, also once they are two again', async (...of) => {
    const [kept, merged] = [await someone(of[0]), await someone(of[1])];
    await merge(kept, merged);
    await stays(kept);
    expect(await marked(kept)).toMatchObject({ confidentiality: 'RESTRICTED', classes: 'protectedAddress' });
    expect(await marked(merged)).toMatchObject({ classes: 'protectedAddress' });
    await undo(merged);
    for (const id of [kept, merged]) {
      await stays(id);
      expect(await marked(id)).toMatchObject({ confidentiality: 'RESTRICTED', classes: 'protectedAddress' });
    }
  });

  it('protects both when they part, of whichever of them it was said while they were one', async () => {
    const [kept, merged] = [await someone('NORMAL'), await someone('NORMAL')];
    await merge(kept, merged);
    await set(kept, 'PROTECTED_ADDRESS');
    await undo(merged);
    await stays(merged);
    for (const id of [kept, merged])
      expect(await marked(id)).toMatchObject({ confidentiality: 'PROTECTED_ADDRESS', classes: 'protectedAddress' });
    const told = await citizens.sql('SELECT before, after FROM confidentiality_change WHERE citizen_id = $1', [merged]);
    expect(told).toEqual([{ before: 'NORMAL', after: 'PROTECTED_ADDRESS' }]);
  });

  it('gives a record back the protection that it had before, although the person’s was ended', async () => {
    const [kept, merged] = [await someone('NORMAL'), await someone('PROTECTED_ADDRESS')];
    await merge(kept, merged);
    await set(kept, 'NORMAL');
    expect(await marked(merged)).toMatchObject({ classes: 'contactInfo' });
    await undo(merged);
    expect(await marked(merged)).toMatchObject({ confidentiality: 'PROTECTED_ADDRESS', classes: 'protectedAddress' });
    expect(await marked(kept)).toMatchObject({ confidentiality: 'NORMAL', classes: 'contactInfo' });
  });

  it('leaves two ordinary records as they are', async () => {
    const [kept, merged] = [await someone('NORMAL'), await someone('NORMAL')];
    await merge(kept, merged);
    await undo(merged);
    for (const id of [kept, merged])
      expect(await marked(id)).toMatchObject({ confidentiality: 'NORMAL', classes: 'contactInfo' });
    expect(
      await citizens.sql('SELECT FROM confidentiality_change WHERE citizen_id = ANY ($1)', [[kept, merged]]),
    ).toEqual([]);
  });
});
