import type { ClientBase, QueryConfig, QueryResult } from 'pg';
import { type Answer, type GroupedStatement, type RowShape, StatementGroup } from './statement-group.ts';

/** What the driver keeps its socket in; its types leave it out. */
interface Connected {
  connection: { stream: { cork(): void; uncork(): void } };
}

type Asked = string | (QueryConfig & { submit?: unknown });

/**
 * Makes the statements that are sent before anything is waited for leave in one write: BEGIN, the viewer, the decision and
 * the first statement, or the log and COMMIT. Each write costs a call into the kernel here and wakes PostgreSQL there.
 * Those with names that this connection has carried out before are answered in one write as well.
 */
export function sendTogether(client: ClientBase): void {
  const { connection } = client as unknown as Connected;
  const query = client.query.bind(client) as (...all: unknown[]) => unknown;
  const shapes = new Map<string, RowShape>();
  let group: GroupedStatement[] = [];
  let isOpen = false;

  function sendGroup(): void {
    if (group.length > 0) query(new StatementGroup(group));
    group = [];
  }

  function leave(): void {
    isOpen = false;
    sendGroup();
    connection.stream.uncork();
  }

  const inGroup = (config: QueryConfig, shape: RowShape) =>
    new Promise<Answer>((resolve, reject) => {
      group.push({ config, shape, answer: { rows: [], command: '' }, answered: resolve, failed: reject });
    }).catch(fromWhoAsked);

  /** Carried out the driver's way, which makes the server describe its rows. */
  function described(config: QueryConfig, name: string): unknown {
    const answer = query(config) as Promise<QueryResult>;
    answer.then(
      ({ fields }) => shapes.set(name, shapeOf(client, fields)),
      // Whoever asked hears of it.
      () => undefined,
    );
    return answer;
  }

  function together(asked: Asked, ...more: unknown[]): unknown {
    if (!isOpen) {
      isOpen = true;
      connection.stream.cork();
      // After the promises that are already settled, so that whoever awaits one of them may still add a statement.
      process.nextTick(leave);
    }
    const name = typeof asked === 'string' || asked.submit || more.length > 0 ? undefined : asked.name;
    const shape = name === undefined ? undefined : shapes.get(name);
    if (shape) return inGroup(asked as QueryConfig, shape);
    // In the order they were asked in.
    sendGroup();
    return name === undefined ? query(asked, ...more) : described(asked as QueryConfig, name);
  }
  Object.assign(client, { query: together });
}

/** With a stack that leads to who asked, as the driver does it, instead of to the socket that was read from. */
function fromWhoAsked(error: unknown): never {
  if (error instanceof Error) Error.captureStackTrace(error);
  throw error;
}

const shapeOf = (client: ClientBase, fields: QueryResult['fields']): RowShape => ({
  names: fields.map(({ name }) => name),
  parsers: fields.map(({ dataTypeID }) => client.getTypeParser(dataTypeID, 'text')),
});
