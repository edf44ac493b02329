import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';

const supergraphSdl = readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8');

/** Composition accepts supergraphs that the gateway then refuses, so the committed one is tried in a real one. */
describe('the committed supergraph', () => {
  let gateway: ApolloGateway;
  beforeAll(() => {
    process.env.APOLLO_TELEMETRY_DISABLED = '1';
    gateway = new ApolloGateway({ supergraphSdl, buildService: () => ({ process: async () => ({}) }) });
  });
  afterAll(() => gateway.stop());

  it('is loaded by the gateway, which shows clients the entities and none of the joining', async () => {
    const { schema } = await gateway.load();
    expect(schema.getType('Citizen')).toBeDefined();
    expect(Object.keys(schema.getTypeMap()).filter((name) => /^(join|link)__/.test(name))).toEqual([]);
  });
});
