const GOODS = '...Goods';
const TOLD = `id body author { ...Reader reviews(reader: $reader) { id body product { ${GOODS} } } }`;

/** There and back: what readers wrote, about what, who else wrote about it, and what else they wrote. */
export const SHOP_QUERY = `query Shop($reader: ID) {
  users(reader: $reader) {
    ...Reader
    reviews(reader: $reader) { id body product { ${GOODS} reviews(reader: $reader) { ${TOLD} } } }
  }
  topProducts(reader: $reader) { ${GOODS} reviews(reader: $reader) { ${TOLD} } }
}
fragment Reader on User { id username name(reader: $reader) }
fragment Goods on Product { upc name(reader: $reader) price weight inStock(reader: $reader) shippingEstimate }`;
