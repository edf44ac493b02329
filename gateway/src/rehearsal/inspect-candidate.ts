import { Supergraph } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { createLogger } from '@tvaers/kit/runtime/logger';
import { silentTelemetry } from '@tvaers/kit/runtime/telemetry/telemetry';
import { bootServer, type ServerSettings } from '../engine/boot-server.ts';
import type { MadeAhead } from '../engine/made-ahead.ts';
import { describeGraph } from '../engine/plan/describe-graph.ts';
import { plannableGraph } from '../engine/plan/plannable-graph.ts';
import { watchPlans } from '../engine/plan/watch-plans.ts';
import type { Sector } from '../subgraph-request/sector.ts';
import { SectorFault } from '../subgraph-request/sector-fault.ts';
import { locatedSupergraph } from '../supergraph/located-supergraph.ts';
import type { SupergraphFacts } from '../supergraph/read-supergraph.ts';
import { gatewayFigures } from '../telemetry/gateway-figures.ts';
import type { KnownOperation } from './known-operation.ts';
import { rehearse } from './rehearse.ts';
import { silentAddresses } from './silent-addresses.ts';

/** A graph that may become the next one, and what it is held against. Plain data. */
export interface Candidate {
  sdl: string;
  subgraphUrls: Readonly<Record<string, string>>;
  /** Addresses asked today; what is at others must be ready. Null asks nobody: strangers have no health address of ours. */
  addressesToday: readonly string[] | null;
  settings: ServerSettings;
  operations: readonly KnownOperation[];
}

export interface Inspected {
  facts: SupergraphFacts;
  ahead: MadeAhead;
  /** How many of the operations the graph cannot carry out. */
  misfits: number;
}

const unheard = createLogger({ service: 'gateway', level: 'silent' });
const { tracer, meter } = silentTelemetry;
const unwatched = watchPlans({ tracer, figures: gatewayFigures(meter) });

const nobody = (name: string): Sector => {
  const answer = () => Promise.reject(new SectorFault(name, 'not-reached', 'rehearsal'));
  return { askFields: answer, askEntities: answer };
};

const nameOf = ({ name, document }: KnownOperation) => name ?? /\w+\s+(\w+)/.exec(document)?.[1] ?? 'anonymous';

/**
 * Finds out whether a graph can be served, and makes of it what the gateway then need not: a second engine is booted on it
 * and rehearses what is known to be asked. Throws with a sentence for the operator when the graph is refused.
 */
export async function inspectCandidate(candidate: Candidate): Promise<Inspected> {
  const { sdl, subgraphUrls, addressesToday, settings, operations } = candidate;
  const facts = locatedSupergraph(sdl, subgraphUrls);
  const silent = addressesToday ? await silentAddresses(facts, addressesToday) : [];
  if (silent.length > 0) throw new Error(`new in the graph and not ready: ${silent.join(', ')}`);

  const description = settings.engine === 'own' ? describeGraph(Supergraph.build(sdl), plannableGraph(sdl)) : undefined;
  const plans = new Map<string, QueryPlan>();
  const booted = await bootServer({
    facts,
    settings,
    sectorOf: nobody,
    watch: unwatched,
    logger: unheard,
    plans,
    description,
  });
  const misfits = await rehearse(booted, [...facts.subgraphs.keys()], operations);
  const broken = misfits.filter(({ mustFit }) => mustFit).map(nameOf);
  if (broken.length > 0) throw new Error(`operations in use do not fit the graph: ${broken.join(', ')}`);
  return { facts, ahead: { description, plans: [...plans] }, misfits: misfits.length };
}
