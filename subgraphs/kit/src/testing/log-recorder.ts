/** Log lines as they would be written, for tests on what they say and what they must not say. */
export class LogRecorder {
  readonly #lines: string[] = [];

  write(line: string): void {
    this.#lines.push(line);
  }

  text(): string {
    return this.#lines.join('');
  }

  lines(): Record<string, unknown>[] {
    return this.#lines.map((line) => JSON.parse(line));
  }
}
