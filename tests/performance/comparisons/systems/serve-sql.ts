/** Answers each question with one statement: `serve-sql.ts PORT DATABASE_URL`, asked with `{ name, id }`. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Pool } from 'pg';
import { WHOLE_STATEMENTS } from './whole-statements.ts';

const [port, connectionString] = process.argv.slice(2);
const pool = new Pool({ connectionString, max: 10, idleTimeoutMillis: 0, options: '-c timezone=UTC' });

const server = createServer(async (request, response) => {
  const { name, id } = JSON.parse(await text(request)) as { name: string; id: string };
  const { rows } = await pool.query<{ answer: string }>({ name, text: WHOLE_STATEMENTS[name] ?? '', values: [id] });
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(rows[0]?.answer);
});
server.keepAliveTimeout = 120_000;
server.listen(Number(port), '127.0.0.1');
