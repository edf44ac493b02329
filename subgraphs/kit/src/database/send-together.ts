import type { ClientBase } from 'pg';

/** What the driver keeps its socket in; its types leave it out. */
interface Connected {
  connection: { stream: { cork(): void; uncork(): void } };
}

/**
 * Makes the statements that are sent before anything is waited for leave in one write: BEGIN, the viewer, the decision and
 * the first statement, or the log and COMMIT. Each write costs a call into the kernel here and wakes PostgreSQL there.
 */
export function sendTogether(client: ClientBase): void {
  const { connection } = client as unknown as Connected;
  const query = client.query.bind(client) as (...all: unknown[]) => unknown;
  let isOpen = false;
  const leave = () => {
    isOpen = false;
    connection.stream.uncork();
  };
  const together = (...all: unknown[]) => {
    if (!isOpen) {
      isOpen = true;
      connection.stream.cork();
      // After the promises that are already settled, so that whoever awaits one of them may still add a statement.
      process.nextTick(leave);
    }
    return query(...all);
  };
  Object.assign(client, { query: together });
}
