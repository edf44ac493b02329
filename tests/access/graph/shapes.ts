import { getNamedType, getNullableType, isEnumType, isListType } from 'graphql';
import type { ComposedGraph } from './composed-graph.ts';
import { concreteTypes } from './paths.ts';
import { fieldsOf, isAbstract, type Selection } from './selection.ts';

/** One way to write the same question. What a client may write, a guard must not overlook. */
export interface Shape {
  name: string;
  /** Fields get other names in the answer, as far as the limit of aliases goes. */
  aliases?: boolean;
  fragments?: 'inline' | 'named';
  /** `__typename` everywhere, and twice. */
  typenames?: boolean;
  /** Fields of an interface are asked of each type that implements it instead. */
  concrete?: boolean;
  /** Every optional argument that a list has is given: pages, and filters that let everything through. */
  filters?: boolean;
}

export const PLAIN: Shape = { name: 'plain' };

export const SHAPES: readonly Shape[] = [
  PLAIN,
  { name: 'aliases', aliases: true },
  { name: 'named fragments', fragments: 'named' },
  { name: 'inline fragments', fragments: 'inline' },
  { name: 'type names', typenames: true },
  { name: 'concrete types', concrete: true, fragments: 'inline' },
  { name: 'filters', filters: true },
  { name: 'all at once', aliases: true, fragments: 'named', typenames: true },
];

const MOST_ALIASES = 15;
const ALIAS = /^as\d+_/;

/** The name of a field in the graph, whatever it is called in the answer. */
export const fieldBehind = (key: string): string => key.replace(ALIAS, '');

interface Writing {
  graph: ComposedGraph;
  shape: Shape;
  /** Arguments by coordinate, as they are written. */
  given: ReadonlyMap<string, string>;
  aliases: number;
  fragments: string[];
}

/** The text below `{` of a question; `declaration` is what stands before it, such as `query Sweep($citizen: ID!)`. */
export function write(
  graph: ComposedGraph,
  selection: Selection,
  { shape, declaration, given }: { shape: Shape; declaration: string; given: ReadonlyMap<string, string> },
): string {
  const writing: Writing = { graph, shape, given, aliases: 0, fragments: [] };
  const body = writeSelection(writing, selection, true);
  return [`${declaration} ${body}`, ...writing.fragments].join('\n');
}

function writeSelection(writing: Writing, selection: Selection, isRoot = false): string {
  const { graph, shape } = writing;
  const parts = [...selection.on].map(([type, part]) => {
    const leaves = [...part.leaves].map((leaf) => named(writing, leaf));
    const fields = [...part.fields].map(([field, below]) => {
      const asked = `${named(writing, field)}${argumentsOf(writing, type, field)}`;
      return `${asked} ${writeSelection(writing, below)}`;
    });
    return { type, names: [...leaves, ...fields] };
  });
  const spread = parts.flatMap(({ type, names }) => {
    const isShared = type === selection.declared;
    if (shape.concrete && isShared && isAbstract(graph, type))
      return concreteTypes(graph, type).map((one) => `... on ${one} { ${names.join(' ')} }`);
    if (!isShared) return [asFragment(writing, type, names)];
    return isRoot || !shape.fragments ? names : [asFragment(writing, type, names)];
  });
  const asksAlready = parts.some(({ names }) => names.includes('__typename'));
  const isWanted = shape.typenames || (isAbstract(graph, selection.declared) && !asksAlready);
  const typename = isWanted ? ['__typename'] : [];
  return `{ ${[...typename, ...spread].join(' ')} }`;
}

function asFragment({ shape, fragments }: Writing, type: string, names: readonly string[]): string {
  if (shape.fragments !== 'named') return `... on ${type} { ${names.join(' ')} }`;
  const name = `Part${fragments.length + 1}`;
  fragments.push(`fragment ${name} on ${type} { ${names.join(' ')} }`);
  return `...${name}`;
}

/** Interfaces asked type by type must keep one name for one field, or the answer would have two. */
function named(writing: Writing, field: string): string {
  const { shape } = writing;
  if (!shape.aliases || writing.aliases >= MOST_ALIASES || writing.aliases % 2 === 1) {
    writing.aliases += shape.aliases && writing.aliases < MOST_ALIASES ? 1 : 0;
    return field;
  }
  writing.aliases += 1;
  return `as${writing.aliases}_${field}: ${field}`;
}

function argumentsOf({ graph, shape, given }: Writing, type: string, field: string): string {
  const known = given.get(`${type}.${field}`);
  if (known !== undefined) return known;
  if (!shape.filters) return '';
  const optional = (fieldsOf(graph, type)[field]?.args ?? []).flatMap(({ name, type: wanted }) => {
    const values = getNamedType(wanted);
    if (name === 'first') return ['first: 20'];
    if (isListType(getNullableType(wanted)) && isEnumType(values))
      return [
        `${name}: [${values
          .getValues()
          .map((one) => one.name)
          .join(', ')}]`,
      ];
    return [];
  });
  return optional.length > 0 ? `(${optional.join(', ')})` : '';
}
