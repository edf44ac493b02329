import { Kind, type TypeNode } from 'graphql';

/** Name of the type inside lists and non-nulls. */
export const namedTypeOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
