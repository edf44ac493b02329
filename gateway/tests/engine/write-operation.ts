import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

export interface WrittenOperation {
  text: string;
  variables: Record<string, unknown>;
}

/** Decisions to be taken, one number each; when they run out, the simplest is done. So a shorter tape is a smaller operation. */
class Decisions {
  #tape: readonly number[];
  #at = 0;

  constructor(tape: readonly number[]) {
    this.#tape = tape;
  }

  get areLeft(): boolean {
    return this.#at < this.#tape.length;
  }

  /** A number below `count`. */
  below(count: number): number {
    const number = this.#tape[this.#at] ?? 0;
    this.#at += 1;
    return count > 0 ? number % count : 0;
  }

  /** Seldom true, and never once they have run out. */
  oneIn(count: number): boolean {
    return this.areLeft && this.below(count) === count - 1;
  }

  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)];
  }
}

const DEEPEST = 6;
const ALIASES = ['one', 'two', 'constructor', '__proto__', 'toString', 'id', 'hasOwnProperty'];

/** Writes an operation over a schema. It need not be valid: two fields may want one name. */
export function writeOperation(schema: GraphQLSchema, tape: readonly number[]): WrittenOperation {
  const decisions = new Decisions(tape);
  const variables: Record<string, unknown> = {};
  const definitions: string[] = [];
  const fragments: string[] = [];
  let names = 0;
  /** Fragments around the place that is being written. */
  let branches = 0;

  const newName = (prefix: string) => {
    names += 1;
    return `${prefix}${names}`;
  };

  function inputValue(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return inputValue(type.ofType);
    if (isListType(type)) return Array.from({ length: decisions.below(3) }, () => inputValue(type.ofType));
    if (isEnumType(type)) return decisions.pick(type.getValues())?.name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || decisions.oneIn(3));
      const given = type.isOneOf ? fields.slice(0, 1) : fields;
      return Object.fromEntries(given.map((field) => [field.name, inputValue(field.type)]));
    }
    return scalarValue(String(type));
  }

  function scalarValue(name: string): unknown {
    if (name === 'Int' || name === 'Float') return decisions.below(100);
    return name === 'Boolean' ? decisions.below(2) === 1 : `t${decisions.below(5)}`;
  }

  function variable(type: GraphQLInputType, value: unknown): string {
    const name = newName('v');
    const named = getNamedType(type);
    const canDefault = !isInputObjectType(named) && !isEnumType(named) && !isListType(type);
    const byDefault = canDefault && decisions.oneIn(3) ? ` = ${JSON.stringify(inputValue(type))}` : '';
    definitions.push(`$${name}: ${type}${byDefault}`);
    if (!(byDefault && decisions.oneIn(2))) variables[name] = value;
    return `$${name}`;
  }

  function argument({ name, type }: GraphQLArgument): string {
    return `${name}: ${variable(type, inputValue(type))}`;
  }

  function condition(): string {
    if (!decisions.oneIn(7)) return '';
    const directive = decisions.below(2) === 0 ? 'skip' : 'include';
    const value = decisions.below(2) === 0;
    const said = decisions.oneIn(2)
      ? String(value)
      : variable(schema.getType('Boolean') as GraphQLInputType, value).toString();
    return ` @${directive}(if: ${said})`;
  }

  /** Where objects part, different things may go by one name. */
  function aliasOf(isGivenArguments: boolean): string | undefined {
    if (decisions.oneIn(branches > 0 ? 3 : 8)) return decisions.pick(branches > 0 ? ALIASES.slice(0, 3) : ALIASES);
    return isGivenArguments && (branches === 0 || decisions.oneIn(2)) ? newName('a') : undefined;
  }

  function field(definition: GraphQLField<unknown, unknown>, depth: number): string {
    const given = definition.args.filter((one) => isRequiredArgument(one) || decisions.oneIn(2));
    const alias = aliasOf(given.length > 0);
    const args = given.length > 0 ? `(${given.map(argument).join(', ')})` : '';
    const type = getNamedType(definition.type);
    const below = isCompositeType(type) ? ` ${selections(type, depth + 1)}` : '';
    return `${alias ? `${alias}: ` : ''}${definition.name}${args}${condition()}${below}`;
  }

  function fragment(type: GraphQLCompositeType, depth: number): string {
    const possible = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    const around = 'getInterfaces' in type ? type.getInterfaces() : [];
    const on = decisions.pick([...possible, ...around]) ?? type;
    branches += 1;
    const selected = selections(on, depth);
    branches -= 1;
    if (!decisions.oneIn(4)) return `... on ${on.name}${condition()} ${selected}`;
    const name = newName('F');
    fragments.push(`fragment ${name} on ${on.name} ${selected}`);
    return `...${name}${condition()}`;
  }

  /** Fields to choose from: objects half the time, so that operations get somewhere, and none too far down. */
  function fieldsOf(type: GraphQLCompositeType, depth: number): GraphQLField<unknown, unknown>[] {
    const all = isUnionType(type) ? [] : Object.values(type.getFields());
    const isDeep = (one: GraphQLField<unknown, unknown>) => isCompositeType(getNamedType(one.type));
    if (depth >= DEEPEST) return all.filter((one) => !isDeep(one));
    const deep = decisions.oneIn(2) ? all.filter(isDeep) : [];
    return deep.length > 0 ? deep : all;
  }

  function selection(type: GraphQLCompositeType, depth: number): string {
    if (depth < DEEPEST && decisions.oneIn(isAbstractType(type) ? 2 : 6)) return fragment(type, depth + 1);
    const chosen = decisions.oneIn(9) ? undefined : decisions.pick(fieldsOf(type, depth));
    if (chosen) return field(chosen, depth);
    return decisions.oneIn(4) ? 'kind: __typename' : '__typename';
  }

  function selections(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + (decisions.areLeft ? decisions.below(4) : 0);
    return `{ ${Array.from({ length: count }, () => selection(type, depth)).join(' ')} }`;
  }

  const kinds = [schema.getQueryType(), schema.getQueryType(), schema.getQueryType(), schema.getMutationType()];
  const root = decisions.pick(kinds.filter((type) => type !== undefined && type !== null));
  if (!root) throw new Error('the schema has no query');
  const body = selections(root, 0);
  const kind = root === schema.getMutationType() ? 'mutation' : 'query';
  const head = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
  return { text: [`${kind} ${head} ${body}`, ...fragments].join('\n'), variables };
}
