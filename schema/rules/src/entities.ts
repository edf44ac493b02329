import { directivesNamed, textArgument } from './directive-argument.ts';
import type { TypePart } from './type-parts.ts';

const keysOf = ({ node }: TypePart): string[] =>
  directivesNamed(node, 'key').flatMap((key) => (textArgument(key, 'fields') ?? '').split(/[\s{}]+/));

/** The parts of entities: types with a key, which is what subgraphs meet in. */
export function entityParts(parts: readonly TypePart[]): TypePart[] {
  const entities = new Set(parts.filter((part) => keysOf(part).length > 0).map(({ name }) => name));
  return parts.filter(({ name }) => entities.has(name));
}

export const isDescribed = ({ node }: TypePart): boolean => 'description' in node && node.description !== undefined;

/** The subgraph that owns a type: the only one that speaks of it, or the one that describes it. */
function ownerOf(name: string, parts: readonly TypePart[]): string | undefined {
  const own = parts.filter((part) => part.name === name);
  const [first] = own;
  if (own.every(({ subgraph }) => subgraph === first?.subgraph)) return first?.subgraph;
  return own.find(isDescribed)?.subgraph;
}

/** Parts of entities in subgraphs that do not own them. */
export const addedParts = (parts: readonly TypePart[]): TypePart[] =>
  entityParts(parts).filter((part) => ownerOf(part.name, parts) !== part.subgraph);

/** The fields one part brings along, without those that only name the entity or are read from outside. */
export function broughtFields(part: TypePart) {
  const keys = keysOf(part);
  return (part.node.fields ?? []).filter(
    (field) => !keys.includes(field.name.value) && directivesNamed(field, 'external').length === 0,
  );
}
