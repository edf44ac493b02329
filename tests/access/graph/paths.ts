import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { ComposedGraph } from './composed-graph.ts';

/** One step of a path: the type stood on, and the field taken. `Intervention` also stands for all that implement it. */
export interface Step {
  type: string;
  field: string;
}

/** A way from a starting type to a type with protected fields, and those of its fields that are values. */
export interface Path {
  steps: readonly Step[];
  type: string;
  leaves: readonly string[];
}

export interface PathLimits {
  /** Levels of fields, leaves included. */
  levels: number;
  /** How often a path may come past one type. */
  visits: number;
  /** Which fields may be taken; all when left out. */
  takes?: (coordinate: string) => boolean;
}

/** Every way from `from` to protected values, each type at most `visits` times. Types without labels are passed once. */
export function pathsFrom(
  graph: ComposedGraph,
  from: string,
  { levels, visits, takes = () => true }: PathLimits,
): Path[] {
  const found: Path[] = [];
  const stepsTo = new Map<string, number>();

  function visit(name: string, steps: readonly Step[]): void {
    const type = graph.schema.getType(name);
    const count = stepsTo.get(name) ?? 0;
    if (!type || count >= visitsOf(graph, type, visits) || steps.length >= levels) return;
    stepsTo.set(name, count + 1);
    for (const { owner, fields } of standingOn(graph, type)) {
      const taken = fields.filter((field) => takes(`${owner}.${field.name}`));
      const leaves = taken.filter((field) => isLeaf(field) && isProtected(graph, owner, field)).map(({ name }) => name);
      if (leaves.length > 0) found.push({ steps, type: owner, leaves });
      for (const field of taken.filter((one) => !isLeaf(one))) {
        const further = [...steps, { type: owner, field: field.name }];
        const target = getNamedType(field.type).name;
        // That there is something behind a protected field is knowledge too, also where what is there is for everybody.
        if (isProtected(graph, owner, field)) found.push({ steps: further, type: target, leaves: ['__typename'] });
        visit(target, further);
      }
    }
    stepsTo.set(name, count);
  }

  visit(from, []);
  return found;
}

const isLeaf = ({ type }: GraphQLField<unknown, unknown>): boolean => {
  const named = getNamedType(type);
  return !isObjectType(named) && !isInterfaceType(named) && !isUnionType(named);
};

/** A field of an interface is protected where that of somebody who implements it is. */
function isProtected(graph: ComposedGraph, owner: string, { name }: GraphQLField<unknown, unknown>): boolean {
  return concreteTypes(graph, owner).some((type) => graph.protected.has(`${type}.${name}`));
}

export function concreteTypes(graph: ComposedGraph, name: string): string[] {
  const type = graph.schema.getType(name);
  if (isInterfaceType(type) || isUnionType(type)) return graph.schema.getPossibleTypes(type).map((one) => one.name);
  return [name];
}

/** An interface is asked through its own fields, and beside them through those that each implementer has alone. */
function standingOn(
  graph: ComposedGraph,
  type: GraphQLNamedType,
): { owner: string; fields: GraphQLField<unknown, unknown>[] }[] {
  if (isObjectType(type)) return [{ owner: type.name, fields: Object.values(type.getFields()) }];
  if (isUnionType(type)) return type.getTypes().map(asOwner);
  if (!isInterfaceType(type)) return [];
  const shared = type.getFields();
  const others = graph.schema.getPossibleTypes(type).map((one) => ({
    owner: one.name,
    fields: Object.values(one.getFields()).filter(({ name }) => !(name in shared)),
  }));
  return [{ owner: type.name, fields: Object.values(shared) }, ...others];
}

const asOwner = (type: GraphQLObjectType) => ({ owner: type.name, fields: Object.values(type.getFields()) });

/** Directories of offers, units and teams lead everywhere; once through each is enough to come back to people. */
function visitsOf(graph: ComposedGraph, type: GraphQLNamedType, visits: number): number {
  const isDirectory = isObjectType(type) && !graph.classOfType.has(type.name) && !/(Connection|Edge)$/.test(type.name);
  return isDirectory && type.name !== 'StaffMember' ? 1 : visits;
}
