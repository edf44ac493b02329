import {
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  print,
} from 'graphql';

/** Joins documents; an object type defined again in a later one becomes an extension of the first. */
export function mergeDefinitions(documents: readonly DocumentNode[]): DocumentNode {
  const first = new Map<string, ObjectTypeDefinitionNode>();
  const definitions = documents
    .flatMap((document) => document.definitions)
    .map((definition): DefinitionNode => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
      const earlier = first.get(definition.name.value);
      if (earlier) return asExtension(definition, earlier);
      first.set(definition.name.value, definition);
      return definition;
    });
  return { kind: Kind.DOCUMENT, definitions };
}

function asExtension(again: ObjectTypeDefinitionNode, earlier: ObjectTypeDefinitionNode): ObjectTypeExtensionNode {
  const said = new Set((earlier.directives ?? []).map((directive) => print(directive)));
  const isNew = (directive: DirectiveNode) => !said.has(print(directive));
  const { description: _only, ...rest } = again;
  return { ...rest, kind: Kind.OBJECT_TYPE_EXTENSION, directives: (again.directives ?? []).filter(isNew) };
}
