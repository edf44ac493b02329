import type { FetchNode } from '@apollo/query-planner';
import { type FieldNode, Kind, parse } from 'graphql';
import { oneRequirementEach } from './one-requirement-each.ts';
import { requirer, type StandIn, type StandIns } from './stand-ins.ts';

function priceIn(currency: string): StandIn {
  const [operation] = parse(`{ price(currency: "${currency}") }`, { noLocation: true }).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return { name: `price_${currency}`, asked: selections[0] as FieldNode, coordinate: 'Parcel.price' };
}

const [dkk, eur] = [priceIn('DKK'), priceIn('EUR')];
const standIns: StandIns = {
  byName: new Map([dkk, eur].map((one) => [one.name, one])),
  requiredBy: new Map([
    [requirer('post', 'Parcel', 'home'), new Set([dkk])],
    [requirer('post', 'Parcel', 'abroad'), new Set([eur])],
  ]),
};

const field = (name: string) => ({ kind: 'Field' as const, name });

const fetchOf = (fields: string, serviceName = 'post') =>
  ({
    kind: 'Fetch',
    serviceName,
    operationKind: 'query',
    operation: `query ($representations: [_Any!]!, $copies: Int) { _entities(representations: $representations) { ... on Parcel { ${fields} } } }`,
    requires: [
      {
        kind: 'InlineFragment',
        typeCondition: 'Parcel',
        selections: ['__typename', 'id', 'price_DKK', 'price_EUR'].map(field),
      },
    ],
  }) as unknown as FetchNode;

const told = (nodes: readonly FetchNode[]) =>
  nodes.map(({ operation, requires = [] }) => ({
    asked: operation.replace(/\s+/g, ' '),
    sent: requires.flatMap((one) => (one.selections ?? []).map((selection) => 'name' in selection && selection.name)),
  }));

describe('a fetch whose fields require', () => {
  it('one field with different arguments becomes several, each sent its own', () => {
    expect(told(oneRequirementEach(fetchOf('home(copies: $copies) abroad plain'), standIns))).toEqual([
      {
        asked:
          'query ($representations: [_Any!]!, $copies: Int) { _entities(representations: $representations) { ... on Parcel { home(copies: $copies) } ... on Parcel { plain } } }',
        sent: ['__typename', 'id', 'price_DKK'],
      },
      {
        asked:
          'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Parcel { abroad } } }',
        sent: ['__typename', 'id', 'price_EUR'],
      },
    ]);
  });

  it('nothing of the kind stays one', () => {
    expect(oneRequirementEach(fetchOf('home plain'), standIns)).toHaveLength(1);
  });

  it('something asks for it by the name it is known by', () => {
    const [{ asked } = { asked: '' }] = told(oneRequirementEach(fetchOf('price_DKK price_EUR', 'goods'), standIns));
    expect(asked).toContain('price_DKK: price(currency: "DKK") price_EUR: price(currency: "EUR")');
  });

  it('is left as it is in a graph where nothing with arguments is required', () => {
    const node = fetchOf('home');
    expect(oneRequirementEach(node, { byName: new Map(), requiredBy: new Map() })).toEqual([node]);
  });
});
