import type { FetchNode } from '@apollo/query-planner';
import {
  type Entity,
  type Representation,
  type UniqueRepresentation,
  uniqueRepresentations,
} from '../../subgraph-request/unique-representations.ts';
import { type JsonObject, ownValue, put } from '../json-object.ts';
import type { Graph } from '../plan/graph.ts';
import type { PlanParts } from '../plan/plan-parts.ts';
import { placeEntityError, wholeFault } from './error-paths.ts';
import { pickVariables } from './fetch-variables.ts';
import { mergeInto } from './merge-into.ts';
import { objectsAt, pathsAt } from './places.ts';
import { compileRepresent, type Represent } from './representation.ts';
import { compileRewrites, type Rewrite } from './rewrites.ts';
import type { Run, Step } from './step.ts';

/** One object of the answer that the fetch is about. */
interface Wanted {
  object: JsonObject;
  /** What those have in common that are one to the sector. */
  identity: unknown;
  /** How-manieth of all objects at the path, with those the fetch is not about. */
  place: number;
}

function wantedOf(objects: readonly JsonObject[], { identify }: Represent): Wanted[] {
  const wanted: Wanted[] = [];
  for (const [place, object] of objects.entries()) {
    const identity = identify(object);
    if (identity !== undefined) wanted.push({ object, identity, place });
  }
  return wanted;
}

/** Puts the errors of the sector where the client asked for what they are about. */
function tellErrors(errors: readonly Error[], wanted: readonly Wanted[], path: readonly string[], run: Run): void {
  if (errors.length === 0) return;
  const paths = pathsAt(run.data, path);
  const places = wanted.map(({ place }) => paths[place] ?? []);
  for (const error of errors) run.errors.push(placeEntityError(error, places, run.clientNames));
}

/** Rewrites look at the type; a sector that was not asked for it means the type it was asked about. */
function rewriteEntity(entity: Entity, { object }: Wanted, rewrite: Rewrite): void {
  if (!ownValue(entity, '__typename')) put(entity, '__typename', ownValue(object, '__typename'));
  rewrite(entity);
}

/** A sector that knows an interface as one object names the interface; the real type, once known, is kept. */
function mergeEntity(object: JsonObject, entity: Entity, { typesBehind }: Graph): void {
  const known = ownValue(object, '__typename');
  mergeInto(object, entity);
  const told = ownValue(object, '__typename');
  if (told !== known && typesBehind(String(told)).has(String(known))) put(object, '__typename', known);
}

/** Asks one sector for what it knows of all entities at a path, each entity once, and adds that to each of them. */
export function fetchEntities(node: FetchNode, path: readonly string[], { graph, sectorOf }: PlanParts): Step {
  const { operation: query, operationName } = node;
  const sector = sectorOf(node.serviceName);
  const variableUsages = (node.variableUsages ?? []).filter((name) => name !== 'representations');
  const represent = compileRepresent(node, graph);
  const rewrite = compileRewrites(node.outputRewrites, graph);
  // What has an identity has both.
  const write = ({ object }: Wanted): UniqueRepresentation => ({
    representation: represent.take(object) as Representation,
    text: represent.textOf(object) as string,
  });

  return async (run) => {
    const wanted = wantedOf(objectsAt(run.data, path), represent);
    if (wanted.length === 0) return;
    try {
      const { unique, indexes } = uniqueRepresentations(wanted, write);
      const variables = pickVariables(variableUsages, run.variables);
      const request = { query, operationName, variables, unique, indexes };
      const { entities, errors } = await sector.askEntities(request, run.asking(false));
      tellErrors(errors, wanted, path, run);
      const rewritten = new Set<Entity>();
      for (const [position, one] of wanted.entries()) {
        const entity = entities[indexes[position] ?? -1];
        if (!entity) {
          run.absent.add(one.object);
          continue;
        }
        if (rewrite && !rewritten.has(entity)) rewriteEntity(entity, one, rewrite);
        rewritten.add(entity);
        mergeEntity(one.object, entity, graph);
      }
    } catch (error) {
      run.errors.push(wholeFault(error));
    }
  };
}
