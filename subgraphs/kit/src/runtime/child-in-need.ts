import type { Logger } from './logger.ts';

type Level = 'debug' | 'info' | 'warn' | 'error';

/**
 * A child of a logger that is made when it has something to say. A child costs as much as a small statement, and of most
 * requests nothing is logged.
 */
export class ChildInNeed implements Logger {
  readonly #parent: Logger;
  readonly #bindings: object;
  #made: Logger | undefined;

  constructor(parent: Logger, bindings: object) {
    this.#parent = parent;
    this.#bindings = bindings;
  }

  debug(...line: unknown[]): void {
    this.#say('debug', line);
  }
  info(...line: unknown[]): void {
    this.#say('info', line);
  }
  warn(...line: unknown[]): void {
    this.#say('warn', line);
  }
  error(...line: unknown[]): void {
    this.#say('error', line);
  }
  isLevelEnabled(level: string): boolean {
    return this.#parent.isLevelEnabled(level);
  }
  child(bindings: object): never {
    return this.#child().child(bindings) as never;
  }

  #say(level: Level, line: unknown[]): void {
    if (this.isLevelEnabled(level)) (this.#child()[level] as (...all: unknown[]) => void)(...line);
  }

  #child(): Logger {
    this.#made ??= this.#parent.child(this.#bindings);
    return this.#made;
  }
}
