import type { Question } from './load.ts';

/** How much is measured: a whole run, or a quick look whether everything still works. */
export interface Scale {
  citizens: number;
  rounds: number;
  /** Of the requests that a question asks for in one slice. */
  portion: number;
}

/** One way of answering, with processes of its own. */
export interface Side {
  name: string;
  /** The process from which all of its processes descend. */
  root: number;
  /** The question with an address and a token that are valid now. */
  ask(question: CaseQuestion): Promise<Question>;
}

export interface CaseQuestion {
  name: string;
  document: string;
  variables(asker: Asker): Record<string, unknown>;
  /** Requests in one slice. */
  requests: number;
}

/** The coordinator who asks, with a citizen of their caseload. */
export interface Asker {
  staffMemberId: string;
  citizenId: string;
}

/** Sides that give the same answers, ready to be measured. */
export interface Arranged {
  /** The first is what the others are compared with. */
  sides: readonly [Side, Side, ...Side[]];
  questions: readonly CaseQuestion[];
  stop(): Promise<void>;
}

/** One file of `comparisons/`. */
export interface Comparison {
  name: string;
  title: string;
  /** For readers of the results: what stands against what, and what the figures hold. */
  about: string;
  arrange(scale: Scale): Promise<Arranged>;
}
