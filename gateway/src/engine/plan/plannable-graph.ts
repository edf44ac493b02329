import { Supergraph } from '@apollo/federation-internals';
import { parse, print } from 'graphql';
import { movingLabels } from './moving-fields.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';
import { type StandIns, withStandIns } from './stand-ins.ts';

/** A composed graph as the planner gets it. */
export interface PlannableGraph {
  supergraph: Supergraph;
  standIns: StandIns;
  /** Labels of fields that are being moved. */
  moving: ReadonlySet<string>;
}

export function plannableGraph(sdl: string): PlannableGraph {
  const composed = parse(sdl, { noLocation: true });
  const { supergraph, standIns } = withStandIns(resolvableKeysFirst(composed));
  const moving = movingLabels(composed);
  return { supergraph: Supergraph.build(print(supergraph), { validateSupergraph: false }), standIns, moving };
}
