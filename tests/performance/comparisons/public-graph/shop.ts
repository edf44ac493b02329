/**
 * The shop of the public gateway benchmark as far as it is known: four subgraphs, a query that goes there and back between
 * users, their reviews and what these are about, and an answer of 88 KB. People, goods and texts are invented.
 */
const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@external", "@requires", "@provides", "@shareable"])
`;

/** What is asked takes its reader along, so that what two readers ask differs in every request to a subgraph. */
export const SHOP_SDL: Readonly<Record<string, string>> = {
  accounts: `${FEDERATION}
type Query { users(reader: ID): [User!] }
type User @key(fields: "id") { id: ID! name(reader: ID): String username: String @shareable }`,
  inventory: `${FEDERATION}
type Product @key(fields: "upc") {
  upc: String!
  weight: Int @external
  price: Int @external
  inStock(reader: ID): Boolean
  shippingEstimate: Int @requires(fields: "price weight")
}`,
  products: `${FEDERATION}
type Query { topProducts(first: Int = 5, reader: ID): [Product!] }
type Product @key(fields: "upc") { upc: String! name(reader: ID): String price: Int weight: Int }`,
  reviews: `${FEDERATION}
type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
type User @key(fields: "id") { id: ID! username: String @external reviews(reader: ID): [Review!] }
type Product @key(fields: "upc") { upc: String! reviews(reader: ID): [Review!] }`,
};

export interface User {
  id: string;
  name: string;
  username: string;
}

export interface Product {
  upc: string;
  name: string;
  price: number;
  weight: number;
}

export interface Review {
  id: string;
  body: string;
  author: string;
  product: string;
}

const [USERS, PRODUCTS, REVIEWS_OF_USER, DISCUSSED] = [6, 9, 2, 3];
const SENTENCE = 'It came on a Tuesday in two boxes, nothing was missing, and it stands by the kitchen window now. ';

const counted = <One>(count: number, make: (number: number) => One): One[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

export const users: readonly User[] = counted(USERS, (number) => ({
  id: String(number),
  name: `Reader Number ${number}`,
  username: `reader${number}`,
}));

export const products: readonly Product[] = counted(PRODUCTS, (number) => ({
  upc: String(number),
  name: `Thing ${number}`,
  price: number * 199,
  weight: number * 100,
}));

/** Two of each user, four about each of the first products. */
export const reviews: readonly Review[] = counted(USERS * REVIEWS_OF_USER, (number) => ({
  id: String(number),
  body: SENTENCE.repeat(2 + (number % 4)).trim(),
  author: String(Math.ceil(number / REVIEWS_OF_USER)),
  product: String((number % DISCUSSED) + 1),
}));
