import { parse, print } from 'graphql';
import { askForKeys, carriedKey } from './key-questions.ts';

const id = { fields: [{ name: 'id', text: 'id' }] };
const cpr = { fields: [{ name: 'cpr', text: 'cpr' }] };
const address = {
  fields: [
    { name: 'municipality', text: 'municipality { code }' },
    { name: 'street', text: 'street' },
  ],
};

describe('carriedKey', () => {
  const keys = new Map([['Person', [id, cpr]]]);

  it('are chosen by what is below their fields as well', () => {
    const below = (...names: string[]) => names.map((name) => ({ name, text: name }));
    const first = { fields: [{ name: 'code', text: 'code { one two }', below: below('one', 'two') }] };
    const second = { fields: [{ name: 'code', text: 'code { two three }', below: below('two', 'three') }] };
    const keys = new Map([['Thing', [first, second]]]);
    expect(carriedKey({ __typename: 'Thing', code: { two: '2', three: '3' } }, keys)).toBe(second);
    expect(carriedKey({ __typename: 'Thing', code: [{ one: '1', two: '2' }] }, keys)).toBe(first);
    expect(carriedKey({ __typename: 'Thing', code: { two: '2' } }, keys)).toBeUndefined();
  });

  it('is the first key that is there whole', () => {
    expect(carriedKey({ __typename: 'Person', cpr: '1', name: 'Anna' }, keys)).toBe(cpr);
    expect(carriedKey({ __typename: 'Person', cpr: '1', id: '2' }, keys)).toBe(id);
  });

  it('is none when a part is missing, the type is not known, or the key is inherited from Object', () => {
    expect(carriedKey({ __typename: 'Person', name: 'Anna' }, keys)).toBeUndefined();
    expect(carriedKey({ __typename: 'Dog', id: '1' }, keys)).toBeUndefined();
    const trap = new Map([['Person', [{ fields: [{ name: 'constructor', text: 'constructor' }] }]]]);
    expect(carriedKey({ __typename: 'Person' }, trap)).toBeUndefined();
  });
});

describe('askForKeys', () => {
  it('asks each entity for its type and for the keys that were sent', () => {
    const { query, questions, typeAlias } = askForKeys(
      'query Q($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { name } } }',
      [
        { typeName: 'Person', key: id },
        { typeName: 'Place', key: address },
      ],
    );
    expect(query).toBe(
      print(
        parse(`query Q($representations: [_Any!]!) {
          _entities(representations: $representations) {
            ... on Person { name }
            _asked_type: __typename
            ... on Person { _asked_0_0: id }
            ... on Place { _asked_1_0: municipality { code } _asked_1_1: street }
          }
        }`),
      ),
    );
    expect(typeAlias).toBe('_asked_type');
    expect(questions).toEqual([
      { typeName: 'Person', aliases: [{ field: 'id', alias: '_asked_0_0' }] },
      {
        typeName: 'Place',
        aliases: [
          { field: 'municipality', alias: '_asked_1_0' },
          { field: 'street', alias: '_asked_1_1' },
        ],
      },
    ]);
  });

  it('gives way to a client that uses the same names', () => {
    const query = '{ _entities(representations: $r) { ... on Person { _asked_type: name _asked__0_0: name } } }';
    expect(askForKeys(query, [{ typeName: 'Person', key: id }]).typeAlias).toBe('_asked___type');
  });
});
