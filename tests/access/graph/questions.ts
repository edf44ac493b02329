import type { Scope } from '@tvaers/contract/scopes';
import type { ComposedGraph } from './composed-graph.ts';
import { type Path, pathsFrom } from './paths.ts';
import { ROOTS, type Root } from './roots.ts';
import { addPath, type Selection, selectionOf } from './selection.ts';
import { PLAIN, type Shape, write } from './shapes.ts';

/** What is asked at once, before it is given a shape. */
export interface Question {
  /** `citizen 3` */
  name: string;
  root: string;
  asked: Root;
  selection: Selection;
  paths: number;
  /** Without these the whole question is refused. */
  rootScopes: readonly Scope[];
  /** Without these a part of it is. */
  scopes: readonly Scope[];
}

/** Names in one question: leaves room for the longest shape within the thousand tokens of the gateway. */
const NAMES = 250;

/** Every path from the root that keeps to the limits, put together into questions. */
export function questionsOf(graph: ComposedGraph, levels: (root: string) => number): Question[] {
  return Object.keys(ROOTS).flatMap((root) => {
    const takes = (coordinate: string) => !coordinate.startsWith('Query.') || coordinate === `Query.${root}`;
    const paths = pathsFrom(graph, 'Query', { levels: levels(root), visits: 2, takes });
    return [...byScopes(graph, paths)].flatMap(([scopes, some]) => packed(graph, root, some, scopes));
  });
}

/** Fields of the root that lead to protected values, whether we know how to ask them or not. */
export const rootsOf = (graph: ComposedGraph): Set<string> =>
  new Set(pathsFrom(graph, 'Query', { levels: 6, visits: 1 }).flatMap(({ steps }) => steps[0]?.field ?? []));

/** Puts paths together, neighbours with neighbours, into as few questions as the limits of the gateway allow. */
function packed(graph: ComposedGraph, root: string, paths: readonly Path[], scopes: string): Question[] {
  const questions: Question[] = [];
  let size = NAMES;
  for (const path of paths) {
    if (size >= NAMES) {
      questions.push({
        ...{ name: `${root} ${scopes} ${questions.length + 1}`, root, asked: ROOTS[root] as Root, paths: 0 },
        ...{ selection: selectionOf(graph, 'Query'), scopes: scopes.split(' ') as Scope[] },
        rootScopes: [graph.scopes.get(`Query.${root}`)].filter((one) => one !== undefined),
      });
      size = 0;
    }
    const open = questions.at(-1) as Question;
    size += addPath(graph, open.selection, path);
    open.paths += 1;
  }
  return questions;
}

/** Fields that ask for scopes of their own go apart, so that what they are refused says nothing about the others. */
function byScopes(graph: ComposedGraph, paths: readonly Path[]): Map<string, Path[]> {
  const groups = new Map<string, Path[]>();
  for (const path of paths) {
    const asked = path.steps.flatMap(({ type, field }) => graph.scopes.get(`${type}.${field}`) ?? []);
    const key = [...new Set(asked)].sort().join(' ');
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return groups;
}

/** The document of a question in one shape, or in the plainest where that shape would be too long for the gateway. */
export function documentOf(graph: ComposedGraph, { root, asked, selection }: Question, shape: Shape): string {
  const given = new Map(asked.arguments ? [[`Query.${root}`, asked.arguments]] : []);
  const declaration = `query Sweep${asked.declaration}`;
  const text = write(graph, selection, { shape, declaration, given });
  return tokensOf(text) < MOST_TOKENS ? text : write(graph, selection, { shape: PLAIN, declaration, given });
}

const MOST_TOKENS = 1000;

const tokensOf = (text: string): number => text.match(/\w+|\.\.\.|[^\s\w]/g)?.length ?? 0;
