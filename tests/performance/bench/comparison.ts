import type { Question } from './load.ts';
import type { Tree } from './process-cpu.ts';
import type { Slice } from './slice.ts';

/** How much is measured: a whole run, or a quick look whether everything still works. */
export interface Scale {
  citizens: number;
  rounds: number;
  /** Of the requests that a question asks for in one slice. */
  portion: number;
  /** A quick look: only what needs nothing to be fetched and little to be started. */
  smoke: boolean;
}

/** One way of answering. */
export interface Side {
  name: string;
  /** Everything that works for it descends from these. Sides may share some: they are never asked at the same time. */
  processes: readonly Tree[];
  /** Makes the requests of a question, with an address and a token that are valid now. */
  ask(question: CaseQuestion): Promise<(request: number) => Question>;
  /** What of its answer has to be as in the others'; all of it when left out. */
  comparable?(answer: unknown): unknown;
}

export interface CaseQuestion {
  name: string;
  document: string;
  /** Of one request; they may come from many people. */
  variables(asker: Asker, request: number): Record<string, unknown>;
  headers?(request: number): Record<string, string>;
  /** Requests in one slice; never fewer than there are connections. */
  requests: number;
  /** At how many connections it is asked, where the comparison's own numbers are not meant. */
  connections?: readonly number[];
  /** Makes the circumstances it is asked under, such as slow sectors. */
  before?(): Promise<void>;
}

/** Whom the questions are about: a coordinator, and a citizen of their caseload. */
export interface Asker {
  staffMemberId: string;
  citizenId: string;
}

/** Sides that give the same answers, ready to be measured. */
export interface Arranged {
  /** The first is what the others are compared with. */
  sides: readonly [Side, ...Side[]];
  questions: readonly CaseQuestion[];
  stop(): Promise<void>;
}

/** How a side stands to the first one. What counts is the median of what each pair of slices says. */
export interface Contrast {
  head: string;
  of(first: Slice, other: Slice): number;
  /** Of a share or a ratio, for readers. */
  show(value: number): string;
}

/** Values by name, from which the table of targets is written; absent where something was not measured. */
export type Figures = Readonly<Record<string, number>>;

/** One file of `comparisons/` in which sides are asked the same questions. */
export interface Comparison {
  name: string;
  title: string;
  /** For readers of the results: what stands against what, and what the figures hold. */
  about: string;
  /** Numbers of connections to ask with. */
  connections: readonly number[];
  /** What a request leaves to be done afterwards is over by then. */
  settleMs: number;
  contrasts: readonly Contrast[];
  arrange(scale: Scale): Promise<Arranged>;
  /** What it has to say about the targets. */
  figures(outcome: Outcome): Figures;
}

/** All that one comparison found. */
export interface Outcome {
  sides: readonly string[];
  /** Milliseconds of CPU that each side uses in a second in which nobody asks it anything. */
  idle: readonly number[];
  measured: readonly Measured[];
}

/** One question over so many connections: for each side its rounds, in the same order, to be compared in pairs. */
export interface Measured {
  question: string;
  connections: number;
  sides: { name: string; rounds: Slice[] }[];
}
