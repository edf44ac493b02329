import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isAbstractType } from 'graphql';
import { POSSIBLE_TYPES } from './create-graph.ts';

describe('the possible types of the cache', () => {
  it('are those of the supergraph', () => {
    const file = join(import.meta.dirname, '../../../../schema/supergraph.graphql');
    const schema = buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });
    for (const [name, types] of Object.entries(POSSIBLE_TYPES)) {
      const type = schema.getType(name);
      const possible = type && isAbstractType(type) ? schema.getPossibleTypes(type).map((one) => one.name) : [];
      expect({ name, types: [...types].sort() }).toEqual({ name, types: possible.sort() });
    }
  });
});
