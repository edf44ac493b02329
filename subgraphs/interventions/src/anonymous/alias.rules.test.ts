import { readAlias } from './alias.rules.ts';

describe('what somebody who gives no name wants to be called', () => {
  it.each(['Måge', 'Bænk 17', '🦊', 'Halv ½', 'Æ'.repeat(30), '12345'])('may be %s', (alias) => {
    expect(readAlias(alias)).toEqual({ alias });
  });

  it('may be nothing', () => {
    for (const nothing of [null, undefined, '', '  ']) expect(readAlias(nothing)).toEqual({ alias: null });
  });

  it.each([
    '0101901234',
    '010190-1234',
    '01 01 90',
    'kald 20.30.40.50',
    '٠١٠١٩٠',
    '010½190',
    '0²1²0²1²9²0',
    'x'.repeat(31),
  ])('is never %s', (text) => {
    expect(readAlias(text)).toEqual({ outcome: 'poor-alias' });
  });
});
