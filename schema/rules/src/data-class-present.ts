import { directiveArgument } from './directive-argument.ts';
import { addedParts, broughtFields } from './entities.ts';
import { isWrapper, NOT_ABOUT_A_CITIZEN } from './not-about-a-citizen.ts';
import { findingAt, type SchemaRule } from './schema-rule.ts';
import { type TypePart, typeParts } from './type-parts.ts';

const implementsProblem = ({ node }: TypePart): boolean =>
  (node.interfaces ?? []).some(({ name }) => name.value === 'Problem');

const isLabelled = (node: Parameters<typeof directiveArgument>[0]): boolean =>
  directiveArgument(node, 'access', 'class') !== null;

/** An interface may leave its class to the types behind it: `interface-class-kept` says when it must. */
const isLeftToItsTypes = ({ name, node }: TypePart, parts: readonly TypePart[]): boolean => {
  const behind = parts.filter((part) => part.node.interfaces?.some((one) => one.name.value === name));
  return node.kind.startsWith('Interface') && behind.length > 0 && behind.every((part) => isLabelled(part.node));
};

/** The access policy and the read log know a field by its class alone: one without a class would be open to all. */
export const dataClassPresent: SchemaRule = {
  name: 'data-class-present',
  says: 'Every type about a citizen and every field of it carries its data class; fields inherit the class of their type, fields added to another subgraph’s type do not.',
  check(graph) {
    const parts = typeParts(graph);
    const added = new Set(addedParts(parts));
    return parts
      .filter((part) => !NOT_ABOUT_A_CITIZEN.includes(part.name) && !isWrapper(part.name) && !implementsProblem(part))
      .filter((part) => !isLeftToItsTypes(part, parts))
      .filter((part) => added.has(part) || !parts.some(({ name, node }) => name === part.name && isLabelled(node)))
      .flatMap((part) =>
        broughtFields(part)
          .filter((field) => !isLabelled(field))
          .map((field) =>
            findingAt(
              field,
              `${part.name}.${field.name.value} has no data class. Write @access(class: "...") on the field${
                added.has(part) ? '' : `, or on ${part.name} for all its fields`
              }; a type that says nothing about a citizen is listed in not-about-a-citizen.ts.`,
            ),
          ),
      );
  },
};
