import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
} from 'graphql';

/** A composed graph and the schemas it was composed from. */
export interface FederatedGraph {
  name: string;
  supergraph: string;
  subgraphs: ReadonlyMap<string, DocumentNode>;
  /** Why a plan may lose something that is there; both engines then lose the same. */
  flaw?: string;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@external", "@requires", "@provides", "@shareable", "@interfaceObject", "@override", "@inaccessible"])`;

/** Composes small schemas; each is given the import of Federation's directives. */
export function compose(name: string, schemas: Readonly<Record<string, string>>, flaw?: string): FederatedGraph {
  const services = Object.entries(schemas).map(([service, sdl]) => ({
    name: service,
    url: `http://${service}.invalid/graphql`,
    typeDefs: parse(sdl.includes('federation1') ? sdl : `${LINK}\n${sdl}`),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(`${name} does not compose: ${errors?.join('\n')}`);
  return {
    name,
    supergraph: supergraphSdl,
    subgraphs: new Map(services.map((service) => [service.name, service.typeDefs])),
    ...(flaw !== undefined && { flaw }),
  };
}

/** Takes a composed graph apart again. */
export function takeApart(name: string, supergraph: string): FederatedGraph {
  const subgraphs = [...Supergraph.build(supergraph).subgraphs()];
  return { name, supergraph, subgraphs: new Map(subgraphs.map((one) => [one.name, parse(one.toString())])) };
}

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const isObjectNode = (node: DefinitionNode): node is ObjectNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;

function argumentOf(directives: readonly ConstDirectiveNode[] | undefined, name: string): string[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name || directive.name.value === `federation__${name}`)
    .flatMap(({ arguments: given = [] }) =>
      given.flatMap(({ name: { value: argument }, value }) =>
        argument === 'fields' && value.kind === Kind.STRING ? [value.value] : [],
      ),
    );
}

/** `Type.field` to what it requires in this subgraph. */
export const requiresOf = ({ definitions }: DocumentNode): Map<string, string> =>
  new Map(
    definitions
      .filter(isObjectNode)
      .flatMap((type) =>
        (type.fields ?? []).flatMap((field) =>
          argumentOf(field.directives, 'requires').map(
            (fields) => [`${type.name.value}.${field.name.value}`, fields] as const,
          ),
        ),
      ),
  );

/** Type to its keys in this subgraph. */
export function keysOf({ definitions }: DocumentNode): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const node of definitions) {
    if (!('name' in node) || !node.name || !('directives' in node)) continue;
    const found = argumentOf(node.directives as readonly ConstDirectiveNode[], 'key');
    if (found.length > 0) keys.set(node.name.value, [...(keys.get(node.name.value) ?? []), ...found]);
  }
  return keys;
}

/** Names of the members of an enum or union, as far as this subgraph has it. */
export function membersOf({ definitions }: DocumentNode, typeName: string): Set<string> | null {
  const members = definitions.flatMap((node) => {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === typeName)
      return (node.values ?? []).map(({ name }) => name.value);
    if (node.kind === Kind.UNION_TYPE_DEFINITION && node.name.value === typeName)
      return (node.types ?? []).map(({ name }) => name.value);
    return [];
  });
  return members.length > 0 ? new Set(members) : null;
}
