import { Kind, print } from 'graphql';
import { addedParts, broughtFields } from './entities.ts';
import { findingAt, type SchemaRule } from './schema-rule.ts';
import { typeParts } from './type-parts.ts';

/** A non-null field of a subgraph that is down would take its owner's whole object with it. */
export const addedFieldNullable: SchemaRule = {
  name: 'added-field-nullable',
  says: 'A field added to another subgraph’s entity is nullable, lists included, so that a silent sector empties its own fields and no more.',
  check: (graph) =>
    addedParts(typeParts(graph)).flatMap((part) =>
      broughtFields(part)
        .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
        .map((field) =>
          findingAt(
            field,
            `${part.name}.${field.name.value}: ${print(field.type)} is added from outside and must be nullable. Remove the last "!".`,
          ),
        ),
    ),
};
