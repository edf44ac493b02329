import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { products, reviews, SHOP_SDL, users } from './shop.ts';

const userOf = ({ id }: { id: string }) => users.find((one) => one.id === id);
const productOf = ({ upc }: { upc: string }) => products.find((one) => one.upc === upc);
const itself = <Reference>(reference: Reference): Reference => reference;

const RESOLVERS: Readonly<Record<string, object>> = {
  accounts: {
    Query: { users: () => users },
    User: { __resolveReference: userOf },
  },
  inventory: {
    Product: {
      __resolveReference: itself,
      inStock: ({ upc }: { upc: string }) => Number(upc) % 2 === 1,
      shippingEstimate: ({ price, weight }: { price: number; weight: number }) => (price > 1000 ? 0 : weight / 2),
    },
  },
  products: {
    Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
    Product: { __resolveReference: productOf },
  },
  reviews: {
    Review: {
      __resolveReference: ({ id }: { id: string }) => reviews.find((one) => one.id === id),
      author: ({ author }: { author: string }) => userOf({ id: author }),
      product: ({ product }: { product: string }) => ({ upc: product }),
    },
    User: {
      __resolveReference: itself,
      reviews: ({ id }: { id: string }) => reviews.filter(({ author }) => author === id),
    },
    Product: {
      __resolveReference: itself,
      reviews: ({ upc }: { upc: string }) => reviews.filter(({ product }) => product === upc),
    },
  },
};

/** The four subgraphs by name. */
export const shopSchemas: ReadonlyMap<string, GraphQLSchema> = new Map(
  Object.entries(SHOP_SDL).map(([name, sdl]) => [
    name,
    buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: RESOLVERS[name] as never }),
  ]),
);
