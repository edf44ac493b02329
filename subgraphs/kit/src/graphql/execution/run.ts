import type { GraphQLError } from 'graphql';

export type FieldArguments = Readonly<Record<string, unknown>>;

/** One operation on its way: whose it is, what has gone wrong, and how much of it is still waited for. */
export class Run {
  readonly context: object;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: GraphQLError[] = [];
  /** Arguments made of variables, which are the same for each row a field is read of. */
  readonly known = new Map<object, FieldArguments>();
  #waitedFor = 0;
  #done: (() => void) | undefined;
  #fault: unknown;

  constructor(context: object, variables: Readonly<Record<string, unknown>>) {
    this.context = context;
    this.variables = variables;
  }

  /** Goes on when a promise is kept or broken. One counter instead of a promise for each list and object around it. */
  when(promise: PromiseLike<unknown>, kept: (value: unknown) => void, broken: (error: unknown) => void): void {
    this.#waitedFor += 1;
    promise.then(
      (value) => this.#goOn(kept, value),
      (error) => this.#goOn(broken, error),
    );
  }

  /**
   * Resolves when nothing is waited for any more, below a value that has become null as well: no resolver may still be
   * at work when the transaction ends.
   */
  async settled(): Promise<void> {
    if (this.#waitedFor > 0)
      await new Promise<void>((resolve) => {
        this.#done = resolve;
      });
    if (this.#fault !== undefined) throw this.#fault;
  }

  #goOn(next: (value: unknown) => void, value: unknown): void {
    try {
      next(value);
    } catch (error) {
      this.#fault ??= error;
    }
    this.#waitedFor -= 1;
    if (this.#waitedFor === 0) this.#done?.();
  }
}
