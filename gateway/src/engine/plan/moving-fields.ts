import { type DocumentNode, Kind, visit } from 'graphql';

/** Labels of `@override` to whether this request is answered by the new subgraph already. */
export type Moves = ReadonlyMap<string, boolean>;

const PERCENT = /^percent\((\d{1,3}(?:\.\d+)?)\)$/;
const NONE: Moves = new Map();

export function movingLabels(supergraph: DocumentNode): Set<string> {
  const labels = new Set<string>();
  visit(supergraph, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'join__field') return;
      const label = given.find((argument) => argument.name.value === 'overrideLabel')?.value;
      if (label?.kind === Kind.STRING) labels.add(label.value);
    },
  });
  return labels;
}

/**
 * Fields on their way from one subgraph to another (`@override(from:, label: "percent(5)")`): for each request it is drawn
 * anew whether they have moved. A label that is no share is taken for "not yet", since nobody here could decide it.
 */
export function movingFields(labels: ReadonlySet<string>, draw: () => number = Math.random): () => Moves {
  const shares = [...labels].map((label) => [label, Number(PERCENT.exec(label)?.[1] ?? 0)] as const);
  if (shares.length === 0) return () => NONE;
  return () => new Map(shares.map(([label, percent]) => [label, draw() * 100 < percent]));
}
