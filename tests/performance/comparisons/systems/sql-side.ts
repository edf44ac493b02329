import { join } from 'node:path';
import type { Behind } from '../../bench/gateways/gateway-side.ts';
import { compiled, freePort, startProgram } from '../../bench/program.ts';
import { postgresOf, type StoppableSide } from './stoppable-side.ts';

export const SQL = 'one SQL statement';

/** One statement for each question, behind Node's own server. */
export async function sqlSide(database: string, house: Behind): Promise<StoppableSide> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = await startProgram({
    name: SQL,
    command: compiled(join(import.meta.dirname, 'serve-sql.ts'), String(port), database),
    isReady: () => fetch(url, { method: 'POST', body: '{"name":"OneOfCaseload","id":null}' }).then(({ ok }) => ok),
  });
  return {
    ...{ name: SQL, stop: program.stop },
    processes: [{ root: program.pid, part: 'gateway' }, ...postgresOf(house)],
    ask:
      async ({ name, variables }) =>
      (request) => {
        const [id] = Object.values(variables(house.asker, request));
        return { url, headers: {}, body: JSON.stringify({ name, id }) };
      },
  };
}
