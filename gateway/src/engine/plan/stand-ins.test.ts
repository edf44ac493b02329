import { parse, print } from 'graphql';
import { requirer, withStandIns } from './stand-ins.ts';

const SUPERGRAPH = parse(`
  enum join__Graph { GOODS @join__graph(name: "goods", url: "") POST @join__graph(name: "post", url: "") }
  interface Priced { price(currency: String!): Int }
  type Parcel implements Priced @join__type(graph: GOODS, key: "id") @join__type(graph: POST, key: "id") {
    id: ID!
    price(currency: String!): Int @join__field(graph: GOODS) @join__field(graph: POST, external: true)
    lines: [Line] @join__field(graph: GOODS)
    home: Int @join__field(graph: POST, requires: "price(currency: \\"DKK\\") id")
    abroad: Int @join__field(graph: POST, requires: "price(currency: \\"EUR\\")")
    again: Int @join__field(graph: POST, requires: "price(currency: \\"EUR\\") lines { cost(in: 1) }")
    plain: Int @join__field(graph: POST, requires: "id")
    byDefault: Int @join__field(graph: POST, requires: "weight")
    weight(unit: String = "kg"): Int @join__field(graph: GOODS) @join__field(graph: POST, external: true)
  }
  type Line @join__type(graph: GOODS) { cost(in: Int): Int }`);

describe('stand-ins', () => {
  const { supergraph, standIns } = withStandIns(SUPERGRAPH);
  const text = print(supergraph);

  it('are made once for a field and its arguments', () => {
    expect([...standIns.byName].map(([name, { asked }]) => `${name}: ${print(asked)}`)).toEqual([
      'required_0_price: price(currency: "DKK")',
      'required_1_price: price(currency: "EUR")',
      'required_2_cost: cost(in: 1)',
      'required_3_weight: weight',
    ]);
  });

  it('stand in what is required, at every depth', () => {
    expect(text.match(/requires: "[^"]*"/g)).toEqual([
      'requires: "required_0_price id"',
      'requires: "required_1_price"',
      'requires: "required_1_price lines {\\n  required_2_cost\\n}"',
      'requires: "id"',
      'requires: "required_3_weight"',
    ]);
  });

  it('are fields of the type, told by the subgraphs that tell the field itself', () => {
    expect(text).toContain(
      'required_0_price: Int @join__field(graph: GOODS) @join__field(graph: POST, external: true)',
    );
    expect(text).toContain('required_2_cost: Int');
  });

  it('are known by who requires them', () => {
    const required = (field: string) => standIns.requiredBy.get(requirer('post', 'Parcel', field));
    expect([...(required('again') ?? [])].map(({ name }) => name)).toEqual(['required_1_price', 'required_2_cost']);
    expect(required('plain')).toBeUndefined();
  });
});
