import { SCOPES, type Scope } from '@tvaers/contract/scopes';
import { type ConstDirectiveNode, type DefinitionNode, type FieldDefinitionNode, Kind } from 'graphql';

const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** Root field, such as `Mutation.enrolCitizen`, to the scope its caller's role must have. */
export type RootScopes = ReadonlyMap<string, Scope>;

/** Reads `@access(scope: ...)` off the root fields. Throws on a scope the contract does not have: it would open the field. */
export function readScopes(definitions: readonly DefinitionNode[]): RootScopes {
  const scopes = new Map<string, Scope>();
  for (const type of definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || !ROOTS.includes(type.name.value)) continue;
    for (const field of type.fields ?? []) {
      const coordinate = `${type.name.value}.${field.name.value}`;
      const scope = scopeOf(field, coordinate);
      if (scope) scopes.set(coordinate, scope);
    }
  }
  return scopes;
}

function scopeOf(field: FieldDefinitionNode, coordinate: string): Scope | null {
  const text = (field.directives ?? []).map(scopeText).find((one) => one !== null);
  if (text === undefined) return null;
  const scope = SCOPES.find((known) => known === text);
  if (!scope) throw new Error(`${coordinate} asks for the scope "${text}", which schema/contract does not have`);
  return scope;
}

function scopeText({ name, arguments: given }: ConstDirectiveNode): string | null {
  if (name.value !== 'access') return null;
  const value = given?.find((argument) => argument.name.value === 'scope')?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}
