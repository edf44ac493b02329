import { randomUUID } from 'node:crypto';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { citizensSubgraph } from '../citizens-subgraph.ts';
import { someCitizen } from '../testing/arrange.ts';
import { collectLooks } from '../testing/collect-looks.ts';

interface ExportAnswer {
  accessLogExport: { content: string; events: number; complete: boolean } | null;
}

describe('the read log of a citizen', () => {
  let citizens: TestSubgraph;
  let citizenId: string;
  beforeAll(async () => {
    citizens = await testSubgraph(citizensSubgraph);
  });
  beforeEach(async () => {
    citizenId = await someCitizen(citizens);
  });
  afterAll(() => citizens.close());

  const self = () => viewerOf('citizen', { citizenId, purpose: 'citizenSelf' });

  it('can be taken along as lines of JSON or as FHIR, and reading it so is logged too', async () => {
    const at = new Date('2026-11-22T08:00:00.000Z');
    await collectLooks(
      citizens,
      Array.from({ length: 120 }, () => ({ citizenId, at })),
    );
    const query = `query($id: ID!, $format: AccessLogFormat) {
      accessLogExport(citizenId: $id, format: $format) { content events complete } }`;
    const take = async (format: string, as = self()) => {
      const { data } = await citizens.ask<ExportAnswer>({ query, variables: { id: citizenId, format }, as });
      return data.accessLogExport;
    };
    const lines = await take('JSON_LINES');
    expect(lines).toMatchObject({ events: 120, complete: true });
    expect(
      lines?.content
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).citizenId),
    ).toEqual(Array(120).fill(citizenId));
    const bundle = JSON.parse((await take('FHIR'))?.content ?? '');
    expect(bundle.entry).toHaveLength(120);
    expect(bundle.entry[0].resource).toMatchObject({
      ...{ resourceType: 'AuditEvent', action: 'R', outcome: '0', recorded: '2026-11-22T08:00:00.000Z' },
      ...{ purposeOfEvent: [{ text: 'treatment' }], entity: [{ what: { reference: `Patient/${citizenId}` } }] },
    });
    expect(await take('FHIR', viewerOf('citizen', { citizenId: randomUUID() }))).toBeNull();
    const logged = await citizens.sql(
      'SELECT data_classes, outcome FROM access_event WHERE $1 = ANY (citizen_ids) ORDER BY id',
      [citizenId],
    );
    expect(logged).toEqual([
      { data_classes: ['accessLog'], outcome: 'allowed' },
      { data_classes: ['accessLog'], outcome: 'allowed' },
      { data_classes: ['identity'], outcome: 'denied' },
    ]);
  });

  it('can be taken along whole, also where it is longer than one export and many rows share a moment', async () => {
    const noon = Date.parse('2026-11-22T08:00:00Z');
    await collectLooks(
      citizens,
      Array.from({ length: 5200 }, (_, n) => ({ citizenId, at: new Date(noon - Math.floor(n / 7) * 1000) })),
    );
    const query = `query($id: ID!, $to: DateTime) { accessLogExport(citizenId: $id, to: $to) { content complete oldest } }`;
    const part = async (to: string | null) => {
      const { data } = await citizens.ask<{
        accessLogExport: { content: string; complete: boolean; oldest: string };
      }>({ query, variables: { id: citizenId, to }, as: self() });
      return data.accessLogExport;
    };
    const first = await part(null);
    const second = await part(first.oldest);
    expect([first.complete, second.complete]).toEqual([false, true]);
    const ids = `${first.content}${second.content}`
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect([ids.length, new Set(ids).size]).toEqual([5200, 5200]);
  });
});
