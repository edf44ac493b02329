import { expandEntities, type Representation, uniqueRepresentations } from './unique-representations.ts';

const staff = (id: string) => ({ __typename: 'StaffMember', id });
const uniqueOf = (all: Representation[]) =>
  uniqueRepresentations(
    all.map((one) => ({ one, identity: JSON.stringify(one) })),
    ({ one, identity }) => ({ representation: one, text: identity }),
  );

describe('uniqueRepresentations', () => {
  it('keeps the first of each and remembers who asked', () => {
    const { unique, indexes } = uniqueOf([staff('1'), staff('2'), staff('1'), staff('1')]);
    expect(unique.map(({ representation }) => representation)).toEqual([staff('1'), staff('2')]);
    expect(unique.map(({ text }) => text)).toEqual([staff('1'), staff('2')].map((one) => JSON.stringify(one)));
    expect(indexes).toEqual([0, 1, 0, 0]);
  });

  it('tells representations apart that differ in what they carry beside the key', () => {
    const { unique } = uniqueOf([staff('1'), { ...staff('1'), weight: 2 }, { ...staff('1'), weight: 3 }]);
    expect(unique).toHaveLength(3);
  });
});

describe('expandEntities', () => {
  it('answers for each place, and lets no two places share an object', () => {
    const entities = expandEntities([{ name: 'Anna', phones: [{ number: '1' }] }, null], [0, 1, 0]);
    expect(entities).toEqual([
      { name: 'Anna', phones: [{ number: '1' }] },
      null,
      { name: 'Anna', phones: [{ number: '1' }] },
    ]);
    const [first, , third] = entities as { phones: object[] }[];
    expect(third).not.toBe(first);
    expect(third?.phones[0]).not.toBe(first?.phones[0]);
  });

  it('keeps a property called __proto__ a property', () => {
    const [, copy] = expandEntities([JSON.parse('{"__proto__":{"polluted":true}}')], [0, 0]);
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"polluted":true}}');
    expect((copy as Record<string, unknown>).polluted).toBeUndefined();
  });
});
