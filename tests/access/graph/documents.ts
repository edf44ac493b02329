import type { ComposedGraph } from './composed-graph.ts';
import type { Path } from './paths.ts';
import { addPath, emptySelection, type Selection } from './selection.ts';

/** What is asked at once, before it is given a shape. */
export interface Question {
  /** `citizen 3` */
  name: string;
  selection: Selection;
  paths: number;
}

/** Room for the longest shape within the thousand tokens of the gateway. */
const NAMES = 280;

/** Puts paths together, neighbours with neighbours, into as few questions as the limits of the gateway allow. */
export function questionsOf(graph: ComposedGraph, from: string, name: string, paths: readonly Path[]): Question[] {
  const questions: Question[] = [];
  let open: Question | null = null;
  let size = 0;
  for (const path of paths) {
    if (!open || size > NAMES) {
      open = { name: `${name} ${questions.length + 1}`, selection: emptySelection(from), paths: 0 };
      questions.push(open);
      size = 0;
    }
    size += addPath(graph, open.selection, path);
    open.paths += 1;
  }
  return questions;
}

/** By the field of the root that a path begins with. */
export function byRoot(paths: readonly Path[]): Map<string, Path[]> {
  const roots = new Map<string, Path[]>();
  for (const path of paths) {
    const root = path.steps[0]?.field ?? '';
    roots.set(root, [...(roots.get(root) ?? []), path]);
  }
  return roots;
}
