import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType } from 'graphql';
import { SECTORS } from './sectors.ts';

const file = join(import.meta.dirname, '../../../../schema/supergraph.graphql');
const schema = buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });

describe('the sectors a client knows by heart', () => {
  it('are those of the supergraph', () => {
    const graphs = schema.getType('join__Graph');
    const names = isEnumType(graphs) ? graphs.getValues().map(({ name }) => name.toLowerCase()) : [];
    expect(names.sort()).toEqual([...SECTORS].sort());
  });
});
