import type { GraphQLError } from 'graphql';

/** What to do about the composer's commoner refusals, by its error code. */
const ADVICE: Record<string, string> = {
  EXTERNAL_UNUSED: 'Remove the field here: nothing needs it from outside.',
  EXTERNAL_MISSING_ON_BASE: 'The owner does not have this field (any more); ask for one it has.',
  FIELD_TYPE_MISMATCH: 'Give the field one type, that of its owner, in every subgraph.',
  FIELD_ARGUMENT_TYPE_MISMATCH: 'Give the argument one type in every subgraph.',
  INPUT_FIELD_MERGE_FAILED: 'An input type belongs to one subgraph; rename one of the two.',
  INTERFACE_FIELD_NO_IMPLEM: 'Every type that implements the interface needs the field in some subgraph.',
  INVALID_FIELD_SHARING:
    'One subgraph owns a field: remove it from the others, or rename it where it means something else.',
  KEY_FIELDS_SELECT_INVALID_TYPE: 'Use a scalar such as `id` as the key.',
  KEY_INVALID_FIELDS: 'The key names a field the type does not have here; add `id: ID!`.',
  NO_QUERIES: 'At least one subgraph needs a field on Query.',
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH: 'Make the argument optional or declare it everywhere.',
  REQUIRES_INVALID_FIELDS: '@requires may name only fields that stand here as @external.',
  SATISFIABILITY_ERROR:
    'The gateway could not get there: give the type a resolvable `@key(fields: "id")` where the field lives.',
  TYPE_KIND_MISMATCH: 'Two subgraphs use one name for two kinds of type; rename one of them.',
};

/** One refusal of the composer for people: places, what is wrong, what to write instead. */
export function describeCompositionError(error: GraphQLError): string {
  const places = new Set(
    (error.nodes ?? []).flatMap(({ loc }) => (loc ? [`${loc.source.name}:${loc.startToken.line}`] : [])),
  );
  const advice = ADVICE[String(error.extensions.code)];
  return [
    ...(places.size > 0 ? [[...places].join(', ')] : []),
    `  ${error.message.replaceAll('\n', '\n  ')}`,
    ...(advice ? [`  -> ${advice}`] : []),
  ].join('\n');
}
