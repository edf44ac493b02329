import { Supergraph } from '@apollo/federation-internals';
import { parse, print } from 'graphql';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';
import { type StandIns, withStandIns } from './stand-ins.ts';

/** A composed graph as the planner gets it. */
export interface PlannableGraph {
  supergraph: Supergraph;
  standIns: StandIns;
}

export function plannableGraph(sdl: string): PlannableGraph {
  const { supergraph, standIns } = withStandIns(resolvableKeysFirst(parse(sdl, { noLocation: true })));
  return { supergraph: Supergraph.build(print(supergraph), { validateSupergraph: false }), standIns };
}
