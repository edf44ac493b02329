import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classMask, DATA_CLASSES } from '@tvaers/contract/data-classes';
import { ALL_CLASSES, maskOfNames, namesInMask } from './data-class-names.rules.ts';

const ALL_BITS = (1 << DATA_CLASSES.length) - 1;

describe('data classes in the graph', () => {
  it('are those of the contract, in its order', () => {
    const sdl = readFileSync(join(import.meta.dirname, 'data-classes.graphql'), 'utf8');
    expect([...sdl.matchAll(/^ {2}([A-Z_]+)$/gm)].map(([, name]) => name)).toEqual(namesInMask(ALL_BITS));
  });

  it('become bits and come back', () => {
    expect(maskOfNames(['HEALTH', 'CONTACT_INFO', 'HEALTH'])).toBe(classMask('health') | classMask('contactInfo'));
    expect(namesInMask(classMask('economyEmployment'))).toEqual(['ECONOMY_EMPLOYMENT']);
    expect(maskOfNames(namesInMask(ALL_BITS) ?? [])).toBe(ALL_BITS);
  });

  it('are null where all are meant, those of a later day as well', () => {
    expect(namesInMask(ALL_CLASSES)).toBeNull();
  });
});
