import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large an operation is with every fragment written out where it is used. */
export interface OperationSize {
  /** Levels of fields, those of introspection apart. */
  depth: number;
  introspectionDepth: number;
  /** Fields of every kind; what fans out at each level is many times larger than its document. */
  fields: number;
  aliases: number;
  directives: number;
  rootFields: number;
}

const NOTHING: OperationSize = { depth: 0, introspectionDepth: 0, fields: 0, aliases: 0, directives: 0, rootFields: 0 };

const beside = (left: OperationSize, right: OperationSize): OperationSize => ({
  depth: Math.max(left.depth, right.depth),
  introspectionDepth: Math.max(left.introspectionDepth, right.introspectionDepth),
  fields: left.fields + right.fields,
  aliases: left.aliases + right.aliases,
  directives: left.directives + right.directives,
  rootFields: left.rootFields + right.rootFields,
});

/**
 * Measures operations of one document. Each fragment is measured once and counted at each use, so that fragments that
 * double fifty times over cost fifty steps and not 2^50. A circle of fragments counts as nothing here: validation refuses it.
 */
export function operationMeasurer(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const measured = new Map<string, OperationSize>();

  function ofFragment(name: string): OperationSize {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment ? ofSelections(fragment.selectionSet) : NOTHING;
    measured.set(name, size);
    return size;
  }

  function ofSelection(selection: SelectionNode): OperationSize {
    const own = { ...NOTHING, directives: selection.directives?.length ?? 0 };
    if (selection.kind === Kind.FRAGMENT_SPREAD) return beside(own, ofFragment(selection.name.value));
    if (selection.kind === Kind.INLINE_FRAGMENT) return beside(own, ofSelections(selection.selectionSet));
    const below = selection.selectionSet ? ofSelections(selection.selectionSet) : NOTHING;
    const isIntrospection = selection.name.value.startsWith('__');
    return {
      depth: isIntrospection ? 0 : below.depth + 1,
      introspectionDepth: isIntrospection ? below.depth + 1 : below.introspectionDepth,
      fields: below.fields + 1,
      aliases: below.aliases + (selection.alias ? 1 : 0),
      directives: below.directives + own.directives,
      rootFields: 1,
    };
  }

  function ofSelections({ selections }: SelectionSetNode): OperationSize {
    return selections.map(ofSelection).reduce(beside, NOTHING);
  }

  return (operation: OperationDefinitionNode): OperationSize =>
    beside({ ...NOTHING, directives: operation.directives?.length ?? 0 }, ofSelections(operation.selectionSet));
}
