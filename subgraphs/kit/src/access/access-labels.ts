import { classMask, DATA_CLASSES, type DataClass } from '@tvaers/contract/data-classes';
import { SCOPES, type Scope } from '@tvaers/contract/scopes';
import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  Kind,
} from 'graphql';

type FieldsType = GraphQLObjectType | GraphQLInterfaceType;
type LabelledField = Pick<GraphQLField<unknown, unknown>, 'name' | 'astNode'>;

/** The class bit of a field: its own label, else its type's, else that of an interface that has the field; 0 for none. */
export function classOfField(type: GraphQLObjectType, field: LabelledField): number {
  const own = label([field.astNode], 'class') ?? label(nodesOf(type), 'class');
  if (own) return maskOf(own, `${type.name}.${field.name}`);
  for (const parent of type.getInterfaces()) {
    const inherited = parent.getFields()[field.name];
    const named = inherited && (label([inherited.astNode], 'class') ?? label(nodesOf(parent), 'class'));
    if (named) return maskOf(named, `${parent.name}.${field.name}`);
  }
  return 0;
}

/** Whether the class of a field is that of its type and not a label of its own. */
export const labelsItsType = (field: LabelledField): boolean => label([field.astNode], 'class') === null;

/** The class bit of a type's own label; 0 for none. */
export function classOfType(type: GraphQLObjectType): number {
  const own = label(nodesOf(type), 'class');
  return own ? maskOf(own, type.name) : 0;
}

/** The scope a root field asks for, or null. */
export function scopeOfField(type: GraphQLObjectType, field: LabelledField): Scope | null {
  const name = label([field.astNode], 'scope');
  if (name === null) return null;
  const scope = SCOPES.find((known) => known === name);
  if (!scope)
    throw new Error(`${type.name}.${field.name} asks for the scope "${name}", which the contract does not have.`);
  return scope;
}

function maskOf(name: string, where: string): number {
  const dataClass = DATA_CLASSES.find((known): known is DataClass => known === name);
  if (!dataClass) throw new Error(`${where} is labelled "${name}", which is no data class of the contract.`);
  return classMask(dataClass);
}

interface DirectiveBearer {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

const nodesOf = (type: FieldsType): (DirectiveBearer | null | undefined)[] => [type.astNode, ...type.extensionASTNodes];

function label(nodes: readonly (DirectiveBearer | null | undefined)[], argument: 'class' | 'scope'): string | null {
  for (const directive of nodes.flatMap((node) => node?.directives ?? [])) {
    if (directive.name.value !== 'access') continue;
    const value = directive.arguments?.find((one) => one.name.value === argument)?.value;
    if (value?.kind === Kind.STRING) return value.value;
  }
  return null;
}
