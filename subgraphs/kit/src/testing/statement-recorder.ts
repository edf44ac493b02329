const TRANSACTION_CONTROL = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|START)\b/;
const HOUSEKEEPING = [`set_config('tvaers.`, 'access_open(', 'INSERT INTO access_event'];

/** The statements that left for the database, in order. */
export class StatementRecorder {
  #texts: string[] = [];

  note(text: string): void {
    this.#texts.push(text.trim());
  }

  forget(): void {
    this.#texts = [];
  }

  all(): readonly string[] {
    return this.#texts;
  }

  /** Those of the subgraph itself: without transaction control, the viewer, the decision and the log. */
  own(): string[] {
    return this.#texts.filter(
      (text) => !TRANSACTION_CONTROL.test(text) && !HOUSEKEEPING.some((part) => text.includes(part)),
    );
  }
}
