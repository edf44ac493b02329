import { compose, type FederatedGraph } from './federated-graph.ts';

/** Small graphs, each about one thing that Federation can do. */
export const smallGraphs = (): FederatedGraph[] => [
  compose('simple keys', {
    people: `type Person @key(fields: "id") { id: ID! name: String friend: Person! friends(first: Int = 2): [Person!]! }
      type Query { people: [Person!]! person(id: ID!): Person }`,
    letters: `type Person @key(fields: "id") { id: ID! nickname: String! letters: [Letter] grid: [[Letter!]] }
      type Letter @key(fields: "number") { number: Int! text: String sender: Person }
      type Query { letters: [Letter] }`,
    stamps: `type Letter @key(fields: "number") { number: Int! stamp: Stamp } type Stamp { price: Float! colours: [[Colour!]] }
      enum Colour { RED GREEN BLUE } type Query { cheapest: Stamp }`,
  }),
  compose('compound and several keys', {
    places: `type Place @key(fields: "code") @key(fields: "town { code } street") { code: ID! town: Town! street: String! area: Float }
      type Town @shareable { code: ID! } type Query { places: [Place] }`,
    homes: `type Place @key(fields: "town { code } street") { town: Town! street: String! residents: [Resident!] }
      type Town @shareable { code: ID! } type Resident @key(fields: "number home { code }") { number: ID! home: Home! age: Int }
      type Home @shareable { code: ID! rooms: Int } type Query { residents: [Resident] }`,
    care: `type Resident @key(fields: "number home { code }") { number: ID! home: Home! nurse: String }
      type Home @shareable { code: ID! } type Query { patients: [Resident!] }`,
    prices: `type Place @key(fields: "code") { code: ID! price(currency: String! = "DKK", year: Int): Float } type Query { dearest: Place }`,
  }),
  compose('requires of requires', {
    goods: `type Parcel @key(fields: "id") { id: ID! weight: String! size: Size } type Size { height: Int width: Int @shareable }
      type Query { parcels: [Parcel!] }`,
    post: `type Parcel @key(fields: "id") { id: ID! weight: String! @external size: Size @external
        postage: String @requires(fields: "weight size { height }") route: Route }
      type Size @key(fields: "height", resolvable: false) { height: Int @external width: Int @shareable }
      type Route @key(fields: "code") { code: ID! legs: String! } type Query { routes: [Route] }`,
    tax: `type Parcel @key(fields: "id") { id: ID! postage: String @external weight: String! @external
        duty: String @requires(fields: "postage weight") total: String @requires(fields: "postage") }
      type Query { rate: Int }`,
    insurance: `type Parcel @key(fields: "id") { id: ID! duty: String @external total: String @external
        premium(kind: Int): String @requires(fields: "duty total") } type Query { insurer: String! }`,
  }),
  compose('requires with arguments', {
    goods: `type Parcel @key(fields: "id") { id: ID! price(currency: String!): String! weight(unit: String): Int! lines(first: Int): [Line!]! size(unit: String): String }
      type Line @key(fields: "number") { number: ID! cost(currency: String!): String! owner: Parcel } type Query { parcels: [Parcel!] lines: [Line] }`,
    post: `type Parcel @key(fields: "id") { id: ID! price(currency: String!): String! @external weight(unit: String): Int! @external lines(first: Int): [Line!]! @external
        home: String! @requires(fields: "price(currency: \\"DKK\\") weight(unit: \\"g\\")") abroad: String @requires(fields: "price(currency: \\"EUR\\") weight(unit: \\"g\\")")
        listed: String @requires(fields: "lines(first: 2) { cost(currency: \\"EUR\\") }") counted: String @requires(fields: "lines(first: 1) { number cost(currency: \\"DKK\\") }") plain: Int
        size(unit: String): String @external sleeve: String @requires(fields: "size") }
      type Line @key(fields: "number") { number: ID! cost(currency: String!): String! @external bill(copies: Int): String @requires(fields: "cost(currency: \\"DKK\\")") }
      type Query { posted: [Parcel] }`,
    tax: `type Parcel @key(fields: "id") { id: ID! home: String! @external price(currency: String!): String! @external
        duty: String @requires(fields: "home price(currency: \\"EUR\\")") } type Query { taxed: Parcel }`,
  }),
  compose('requires that go in a circle between subgraphs', {
    posts: `type Post @key(fields: "id") { id: ID! early: String! @external late: String @requires(fields: "early") } type Query { feed: [Post] }
      type Author @key(fields: "id") { id: ID! name: String! years: Int! }`,
    authors: `type Post @key(fields: "id") { id: ID! author: Author! early: String! @requires(fields: "author { years name }") }
      type Author @key(fields: "id") { id: ID! years: Int! @external name: String! @external } type Query { newest: Post }`,
  }),
  compose('requires through interfaces', {
    users: `type User @key(fields: "id") { id: ID! name: String @shareable address: Address! @external
        city: String @requires(fields: "address { id }") work: String @requires(fields: "address { ... on Work { id floor } }") }
      interface Address { id: ID! } type Home implements Address @key(fields: "id") { id: ID! } type Work implements Address @key(fields: "id") { id: ID! floor: Int! @external }
      type Query { user: User users: [User!] }`,
    addresses: `type User @key(fields: "id") { id: ID! name: String @shareable address: Address! neighbours: [User] }
      interface Address { id: ID! } type Home implements Address @key(fields: "id") { id: ID! garden: String } type Work implements Address @key(fields: "id") { id: ID! floor: Int! }
      type Query { addresses: [Address] }`,
  }),
  compose('keys that are only named', {
    names: `type Thing @key(fields: "id") @key(fields: "code { one two }", resolvable: false) { id: ID! code: Code! name: String! } type Code @shareable { one: ID! two: ID! three: ID! }
      type Query { named: [Thing] }`,
    codes: `type Thing @key(fields: "code { one two }", resolvable: false) @key(fields: "id code { two three }") @key(fields: "id", resolvable: false) {
        id: ID! code: Code! name: String! @external label: String @requires(fields: "name") size: Int } type Code @shareable { one: ID! two: ID! three: ID! }
      type Query { things: [Thing!] }`,
  }),
  compose('keys of lists and of other entities', {
    lists: `type Query { lists: [Basket!] } type Basket @key(fields: "goods { id }") { goods: [Good!]! } type Good @key(fields: "id") { id: ID! kind: Kind @shareable }
      type Kind @key(fields: "id") { id: ID! tag: String @shareable best: Good }`,
    numbers:
      'type Good @key(fields: "id") @key(fields: "id number") { id: ID! number: ID! } type Query { cheapest: Good }',
    totals: `type Basket @key(fields: "goods { id number }") { goods: [Good!]! first: Good @shareable sum: Int } type Good @key(fields: "id number") { id: ID! number: ID! }
      type Query { baskets: Int }`,
  }),
  compose('an object told by several subgraphs', {
    goods: `type Query { goods: [Good!]! } type Good @key(fields: "id") @key(fields: "id number") { id: ID! number: ID! kind: Kind @shareable }
      type Kind @key(fields: "id") { id: ID! name: String @shareable }`,
    shelves: `type Good @key(fields: "id number") { id: ID! number: ID! kind: Kind @shareable } type Kind { place: Place } type Place { shelf: Int }`,
  }),
  compose('provides', {
    shops: `type Shop @key(fields: "id") { id: ID! name: String @shareable goods: [Good!] }
      type Good @key(fields: "id") { id: ID! title: String @shareable maker: Maker @shareable } type Maker @key(fields: "id") { id: ID! name: String @shareable }
      type Query { shops: [Shop] }`,
    reviews: `type Review @key(fields: "id") { id: ID! text: String good: Good @provides(fields: "title maker { name }") shop: Shop @provides(fields: "name") }
      type Good @key(fields: "id") { id: ID! title: String @external maker: Maker @external } type Maker @key(fields: "id") { id: ID! name: String @external reviews: [Review] }
      type Shop @key(fields: "id") { id: ID! name: String @external } type Query { reviews: [Review!]! }`,
  }),
  compose('interfaces and unions', {
    media: `interface Medium { id: ID! title: String } interface Lent { due: String title: String }
      type Book implements Medium & Lent @key(fields: "id") { id: ID! title: String due: String pages: Int! }
      type Film implements Medium @key(fields: "id") { id: ID! title: String minutes: Int }
      type Game implements Medium & Lent @key(fields: "id") { id: ID! title: String due: String players: Int }
      union Found = Book | Film | Person type Person @key(fields: "id") { id: ID! likes: [Medium!] }
      type Query { media: [Medium!] lent: [Lent] found(text: String): [Found!]! best: Found }`,
    opinions: `type Book @key(fields: "id") { id: ID! opinion: String stars: Int! } type Film @key(fields: "id") { id: ID! opinion: String stars: String }
      type Person @key(fields: "id") { id: ID! name: String! last: Rated }
      union Rated = Book | Film type Query { rated: [Rated] rater: Person }`,
  }),
  compose('branches that lead to the same entity', {
    courses: `interface Course { id: ID! provider: Unit note(first: Int): String } type Query { courses: [Course!]! one: Course }
      type Fact implements Course @key(fields: "id") { id: ID! provider: Unit note(first: Int): String level: Int }
      type Housing implements Course @key(fields: "id") { id: ID! provider: Unit note(first: Int): String keys: Int }
      type Unit @key(fields: "id") { id: ID! }`,
    staff: `type Unit @key(fields: "id") { id: ID! cvr: String sor: String label(in: String, short: Boolean): String head: Unit }
      type Query { units: [Unit] }`,
    opinions: `type Fact @key(fields: "id") { id: ID! praise: String blame: String } type Housing @key(fields: "id") { id: ID! praise: String blame: String }
      type Query { nobody: Fact }`,
  }),
  compose('interface objects', {
    courses: `interface Course @key(fields: "id") { id: ID! title: String next: Course }
      type Fact implements Course @key(fields: "id") { id: ID! title: String next: Course intensity: Int }
      type Housing implements Course @key(fields: "id") { id: ID! title: String next: Course rooms: [Int!] }
      type Query { courses: [Course!] fact: Fact }`,
    opinions: `type Course @key(fields: "id") @interfaceObject { id: ID! opinion: String! critic: Critic }
      type Critic @key(fields: "id") { id: ID! name: String praised: [Course] } type Query { praised: [Course] critics: [Critic] }`,
    fame: `type Critic @key(fields: "id") { id: ID! fame: Int } type Fact @key(fields: "id") { id: ID! places: Int } type Query { famous: Critic }`,
  }),
  // One type only: with several, the planner requires of each what it needs of one, and loses the others' fields.
  compose('an interface object that requires', {
    houses: `interface Home @key(fields: "id") { id: ID! street: String neighbour: Home }
      type Flat implements Home @key(fields: "id") { id: ID! street: String neighbour: Home floor: Int! } type Query { homes: [Home!]! flat: Flat }`,
    post: `type Home @key(fields: "id") @interfaceObject { id: ID! street: String @external address: String @requires(fields: "street") postman: String! }
      type Query { visited: [Home] }`,
  }),
  compose('shared root and mutations', {
    left: `type Query { both: Both! @shareable } type Both @shareable { left: String common: Common } type Common @shareable { a: Int }
      type Mutation { first(text: String!): Written second: Int } type Written @key(fields: "id") { id: ID! text: String }`,
    right: `type Query { both: Both! @shareable } type Both @shareable { right: [Int!] common: Common left: String } type Common @shareable { a: Int b: Int }
      type Mutation { third(count: Int): Written fourth: String } type Written @key(fields: "id") { id: ID! readers: [String] }`,
  }),
  compose(
    'keys that may be null',
    {
      a: 'type Thing @key(fields: "code") { code: ID size: Int other: Thing } type Query { things: [Thing] }',
      b: 'type Thing @key(fields: "code") { code: ID colour: String } type Query { coloured: [Thing!] }',
    },
    'a thing whose key is null cannot be found in another subgraph',
  ),
  compose('enums known in part, and overrides', {
    old: `enum Kind { SMALL LARGE } type Item @key(fields: "id") { id: ID! kind: Kind kinds: [Kind!] price: Int stock(kind: Kind): Int }
      type Query { items: [Item] }`,
    new: `enum Kind { SMALL LARGE } type Item @key(fields: "id") { id: ID! price: Int @override(from: "old") hidden: String @inaccessible label: String }
      type Query { newest: Item ofKind(kind: Kind!): [Item] }`,
    more: `type Item @key(fields: "id") { id: ID! hidden: String @external shown: String @requires(fields: "hidden") } type Query { more: String }`,
  }),
  compose('schemas of Federation 1', {
    users:
      '# federation1\n type User @key(fields: "id") { id: ID! name: String email: String! } type Query { users: [User] }',
    carts: `# federation1
      extend type User @key(fields: "id") { id: ID! @external email: String! @external carts: [Cart] greeting: String @requires(fields: "email") }
      type Cart @key(fields: "id") { id: ID! owner: User @provides(fields: "email") sum: Float } type Query { carts: [Cart!] }`,
  }),
];
