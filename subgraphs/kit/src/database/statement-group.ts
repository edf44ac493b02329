import pg, { Query, type QueryConfig } from 'pg';

/** How the rows of a statement are read; what the server says of them is the same each time a connection asks. */
export interface RowShape {
  names: readonly string[];
  parsers: readonly ((text: string) => unknown)[];
}

type Row = Record<string, unknown>;

/** What a statement is answered with: of the driver's results the part that is used here. */
export interface Answer {
  rows: Row[];
  /** What was carried out: `SELECT`, or `ROLLBACK` where a broken transaction was to be committed. */
  command: string;
}

/** A statement that the connection knows, and who waits for its answer. */
export interface GroupedStatement {
  config: QueryConfig;
  shape: RowShape;
  answer: Answer;
  answered(answer: Answer): void;
  failed(error: unknown): void;
}

/** The driver's connection, which speaks the protocol's words; its types leave them out. */
interface Wire {
  bind(message: {
    portal: string;
    statement: string;
    values: unknown[];
    valueMapper: (value: unknown) => unknown;
  }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;

/**
 * Statements that PostgreSQL answers in one go: it is asked for a sync once, after the last of them, and not to describe
 * what it has described before. When one fails those after it are not carried out and fail as it did: a group belongs
 * into a transaction, where they would be refused anyway.
 */
export class StatementGroup extends Query {
  /** Those that wait for an answer: all of them, until some turn out not to be sendable. */
  #waiting: readonly GroupedStatement[];
  #at = 0;
  /** A row that could not be read: the fault of its statement, once all has been answered. */
  readonly #unread = new Map<GroupedStatement, unknown>();

  constructor(statements: readonly GroupedStatement[]) {
    super('');
    this.#waiting = statements;
  }

  override submit = (connection: unknown): void => {
    const wire = connection as Wire;
    this.#waiting = this.#waiting.filter((one) => send(wire, one));
    wire.sync();
  };

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const statement = this.#waiting[this.#at] as GroupedStatement;
    try {
      statement.answer.rows.push(readRow(statement.shape, fields));
    } catch (error) {
      this.#unread.set(statement, error);
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    (this.#waiting[this.#at] as GroupedStatement).answer.command = text.split(' ', 1)[0] ?? text;
    this.#at += 1;
  }

  handleReadyForQuery(): void {
    for (const one of this.#waiting) this.#answer(one);
  }

  /** From the server, or from the driver when the connection is lost, also before anything was sent. */
  handleError(error: Error): void {
    for (const one of this.#waiting.slice(0, this.#at)) this.#answer(one);
    for (const one of this.#waiting.slice(this.#at)) one.failed(error);
  }

  #answer(statement: GroupedStatement): void {
    if (this.#unread.has(statement)) statement.failed(this.#unread.get(statement));
    else statement.answered(statement.answer);
  }
}

/** Values that cannot be sent are refused before anything of their statement has left. */
function send(wire: Wire, { config: { name = '', values = [] }, failed }: GroupedStatement): boolean {
  try {
    wire.bind({ portal: '', statement: name, values, valueMapper: prepareValue });
  } catch (error) {
    failed(error);
    return false;
  }
  wire.execute({ portal: '', rows: 0 });
  return true;
}

function readRow({ names, parsers }: RowShape, fields: readonly (string | null)[]): Row {
  const row: Row = {};
  for (let index = 0; index < names.length; index += 1) {
    const text = fields[index] ?? null;
    row[names[index] as string] = text === null ? null : parsers[index]?.(text);
  }
  return row;
}
