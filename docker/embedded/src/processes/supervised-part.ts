import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { HouseProblem } from '../house-problem.ts';
import type { Stoppable } from '../stop-order.ts';
import { endOfLog, keepLogSmall, lastWords } from './log-file.ts';
import { forget, remember } from './orphans.ts';
import { describeEnd, type PartSpec, spawnPart } from './part.ts';
import { untilReady } from './until-ready.ts';

export interface SupervisedSpec extends PartSpec {
  /** Answers 200 once the part can serve. */
  readyUrl: string;
}

interface Surroundings {
  say(line: string): void;
  /** File that lists running parts for the next launcher, should this one be killed. */
  parts: string;
}

const DRAIN_SECONDS = 12;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;
/** A part that lived this long is healthy again, and its next end is a first one. */
const HEALTHY_MS = 30_000;

/** A part of the house that runs, and is started again whenever it ends by itself. */
export class SupervisedPart implements Stoppable {
  readonly name: string;
  readonly #spec: SupervisedSpec;
  readonly #surroundings: Surroundings;
  readonly #logStart: number;
  #child: ChildProcess;
  #delay = FIRST_DELAY_MS;
  #pause = new AbortController();
  /** Before a part has been ready once, its end is a failed start and not something to repair. */
  #hasBeenReady = false;

  constructor(spec: SupervisedSpec, surroundings: Surroundings) {
    keepLogSmall(spec.logFile);
    this.name = spec.name;
    this.#spec = spec;
    this.#surroundings = surroundings;
    this.#logStart = endOfLog(spec.logFile);
    this.#child = this.#launch();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** @throws HouseProblem when the part ends, or is not ready in time; it is stopped then */
  async untilReady(signal: AbortSignal): Promise<void> {
    const { readyUrl, logFile } = this.#spec;
    const problem = await untilReady(readyUrl, { alive: () => !this.#hasEnded(), signal });
    if (problem !== null)
      throw new HouseProblem(
        `${this.name} ${problem} and said: ${lastWords(logFile, this.#logStart)} (whole log: ${logFile})`,
      );
    this.#hasBeenReady = true;
  }

  /** Lets the part answer what is under way; ends it when that takes too long. */
  async stop(): Promise<void> {
    this.#pause.abort();
    if (this.#hasEnded()) return;
    const ended = once(this.#child, 'exit');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), DRAIN_SECONDS * 1000);
    this.#child.kill('SIGTERM');
    await ended;
    clearTimeout(timer);
  }

  hurry(): void {
    this.#child.kill('SIGKILL');
  }

  #launch(): ChildProcess {
    const child = spawnPart(this.#spec);
    const born = Date.now();
    remember(this.#surroundings.parts, child.pid);
    child.once('exit', (code, signal) => {
      forget(this.#surroundings.parts, child.pid);
      if (this.#hasBeenReady) void this.#startAgain(describeEnd(code, signal), Date.now() - born);
    });
    return child;
  }

  async #startAgain(end: string, lived: number): Promise<void> {
    if (this.#pause.signal.aborted) return;
    if (lived > HEALTHY_MS) this.#delay = FIRST_DELAY_MS;
    this.#surroundings.say(`${this.name} ${end}; it is started again (log: ${this.#spec.logFile}).`);
    await sleep(this.#delay, undefined, { signal: this.#pause.signal }).catch(() => undefined);
    this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY_MS);
    if (!this.#pause.signal.aborted) this.#child = this.#launch();
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}
