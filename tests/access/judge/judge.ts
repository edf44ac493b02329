import type { DataClass } from '@tvaers/contract/data-classes';
import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Reply } from '../ask-house.ts';
import type { ComposedGraph } from '../graph/composed-graph.ts';
import type { World } from '../world/build-world.ts';
import { canariesIn, numberOf } from '../world/canaries.ts';
import type { Persona } from '../world/personas.ts';
import { type Told, thingsIn } from './answer-tree.ts';
import { cellsOf } from './cells.ts';
import { type Eyes, masked } from './masked.ts';
import { Faults } from './report.ts';

/** That something was shown, which the log of one of these sectors must tell. */
export interface Disclosure {
  correlationId: string;
  citizenId: string;
  dataClass: DataClass;
  graphs: readonly SubgraphName[];
  where: string;
}

interface Asked {
  persona: Persona;
  where: string;
  /** The role lacks the scope of some field in it. */
  mayBeRefused?: boolean;
}

/** Hears every answer, and keeps what was wrong, what was shown, and what was held back. */
export class Judge {
  readonly faults = new Faults();
  readonly delivered = new Set<string>();
  readonly heldBack = new Set<string>();
  readonly disclosures: Disclosure[] = [];
  cells = 0;
  readonly #graph: ComposedGraph;
  readonly #world: World;
  readonly #things = new Map<string, Set<string>>();
  /** Under which classes a canary was seen by the one whose it is. */
  readonly #classesOfCanary = new Map<string, Set<DataClass>>();

  constructor(graph: ComposedGraph, world: World) {
    this.#graph = graph;
    this.#world = world;
  }

  #eyes(persona: Persona): Eyes {
    return {
      graph: this.#graph,
      rows: this.#world.rows,
      sightOf: (citizenId) => this.#world.oracle.sightOf(persona, citizenId),
      heldBack: (coordinate) => this.heldBack.add(coordinate),
    };
  }

  /** Ids of the things of a type that their citizens were shown, by citizen. */
  idsOf(type: string): { id: string; citizenId: string | null }[] {
    return [...(this.#things.get(type) ?? [])].map((id) => ({
      id,
      citizenId: this.#world.rows.get(id)?.citizenId ?? null,
    }));
  }

  /** Takes from an answer that shows everything what class each canary is of, and what there is to ask for. */
  learn(told: Told): void {
    for (const { type, id } of thingsIn(told))
      if (id) this.#things.set(type, (this.#things.get(type) ?? new Set()).add(id));
    for (const { value, dataClass } of cellsOf(this.#eyes(NOBODY), told))
      for (const canary of canariesIn(JSON.stringify(value, plain)))
        this.#classesOfCanary.set(canary, (this.#classesOfCanary.get(canary) ?? new Set()).add(dataClass));
  }

  /** What is left of everything for this persona. */
  shouldBe(everything: Told, persona: Persona): Told {
    return masked(this.#eyes(persona), everything) ?? null;
  }

  /** Nothing at all may be in an answer to somebody whose role does not have the question. */
  refused(reply: Reply, where: string): void {
    const codes = reply.errors.map(({ extensions }) => extensions?.code);
    const isRefused = codes.length > 0 && codes.every((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED');
    if (!isRefused) this.faults.add(`not refused but ${codes.join(' ') || 'answered'}`, where);
    if (canariesIn(everythingOf(reply)).length > 0) this.faults.add('a refusal with a canary', where);
  }

  answered(reply: Reply, told: Told, { persona, where, mayBeRefused = false }: Asked): void {
    const unexpected = reply.errors.filter(({ extensions }) => !(mayBeRefused && extensions?.code === 'FORBIDDEN'));
    for (const { message, extensions, path } of unexpected)
      this.faults.add(
        `${extensions?.code}: ${message} at ${path?.filter((one) => typeof one === 'string').join('.')}`,
        where,
      );
    for (const cell of cellsOf(this.#eyes(persona), told)) {
      this.cells += 1;
      this.delivered.add(cell.coordinate);
      if (cell.citizenId === null) continue;
      this.#mustBeSeen(cell.coordinate, cell.citizenId, cell.dataClass, { persona, where });
      this.#mustBeLogged(reply, { ...cell, citizenId: cell.citizenId }, where);
    }
    this.#searchCanaries(reply, { persona, where });
  }

  #mustBeSeen(coordinate: string, citizenId: string, dataClass: DataClass, { persona, where }: Asked): void {
    const sight = this.#world.oracle.sightOf(persona, citizenId);
    const isFine = coordinate === 'Citizen.id' ? sight.isOpen : sight.classes.has(dataClass);
    if (!isFine)
      this.faults.add(`LEAK of ${coordinate} (${dataClass}) to ${persona.name}`, `${where}, citizen ${citizenId}`);
  }

  /** A key alone is no knowledge where the viewer may not know who it is. */
  #mustBeLogged(
    reply: Reply,
    cell: { coordinate: string; citizenId: string; dataClass: DataClass },
    where: string,
  ): void {
    if (cell.coordinate === 'Citizen.id') return;
    const graphs = this.#graph.protected.get(cell.coordinate)?.graphs ?? [];
    this.disclosures.push({
      correlationId: reply.correlationId,
      ...cell,
      graphs,
      where: `${cell.coordinate}, ${where}`,
    });
  }

  /** Whatever an answer looks like: each canary in it must be of a class that is for this viewer. */
  #searchCanaries(reply: Reply, { persona, where }: Asked): void {
    const headers = JSON.stringify([reply.headers, reply.errors]);
    for (const canary of canariesIn(headers))
      this.faults.add('a canary in a header or an error', `${canary}, ${where}`);
    for (const canary of canariesIn(reply.text)) {
      const citizenId = this.#world.subjects.find(({ number }) => number === numberOf(canary))?.id;
      const classes = this.#classesOfCanary.get(canary);
      const sight = citizenId ? this.#world.oracle.sightOf(persona, citizenId) : null;
      if (classes && sight && ![...classes].some((one) => sight.classes.has(one)))
        this.faults.add(`LEAK of a canary of ${[...classes].join(' ')} to ${persona.name}`, `${canary}, ${where}`);
    }
  }
}

const NOBODY: Persona = { name: 'nobody', viewer: null, related: false };

/** Maps are what things are made of, and say nothing as JSON. */
const plain = (_key: string, value: unknown) => (value instanceof Map ? [] : value);

const everythingOf = ({ text, headers }: Reply): string => `${text} ${JSON.stringify(headers)}`;
