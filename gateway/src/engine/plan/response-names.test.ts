import { type FieldNode, parse, visit } from 'graphql';
import { responseNames } from './response-names.ts';

const FIELDS = new Set(['id', 'name', 'friend', 'price', 'pet']);

/** Each field as it stands in the document, and the name it is fetched by. */
function fetched(text: string): string[] {
  const document = parse(text);
  const names = responseNames(document, FIELDS);
  const fields: FieldNode[] = [];
  visit(document, { Field: (field) => void fields.push(field) });
  return fields.map(
    (field) => `${field.alias ? `${field.alias.value}: ` : ''}${field.name.value} > ${names.fetchedAs(field)}`,
  );
}

describe('the name a field is fetched by', () => {
  it('is the one the client chose', () => {
    expect(fetched('{ name x: name pet { y: id } }')).toEqual(['name > name', 'x: name > x', 'pet > pet', 'y: id > y']);
  });

  it('is never that of another field', () => {
    expect(fetched('{ id: name pet { name id: name } }')).toEqual([
      ...['id: name > asked_id', 'pet > pet', 'name > name', 'id: name > asked_id'],
    ]);
  });

  it('tells apart what branches call by one name', () => {
    const text = '{ pet { ... on Cat { x: name } ... on Dog { x: id } ... on Cow { x: name } } }';
    expect(fetched(text)).toEqual(['pet > pet', 'x: name > x', 'x: id > asked_x', 'x: name > x']);
  });

  it('tells apart what is asked with other arguments, in whatever order they stand', () => {
    expect(
      fetched('{ price(in: "DKK", of: { a: 1, b: 2 }) pet { price(of: { b: 2, a: 1 }, in: "DKK") price } }'),
    ).toEqual([...['price > price', 'pet > pet', 'price > price', 'price > asked_price']]);
  });

  it('is free, and leads back to the one the client chose', () => {
    const document = parse('{ asked_x: id ... on Cat { x: name } ... on Dog { x: id } ... on Cow { x: price } }');
    const { chosen } = responseNames(document, FIELDS);
    expect([...chosen]).toEqual([
      ['asked_x_', 'x'],
      ['asked_x__', 'x'],
    ]);
  });

  it('leaves what a type is called alone', () => {
    expect(fetched('{ x: name pet { x: __typename } }')).toEqual(['x: name > x', 'pet > pet', 'x: __typename > x']);
  });
});
