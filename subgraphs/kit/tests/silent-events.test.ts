import { Pool } from 'pg';
import { PostgresTransport } from '../src/events/postgres-transport.ts';
import { createLogger } from '../src/runtime/logger.ts';
import { forgetfulWay } from '../src/testing/forgetful-way.ts';
import { testEventsDatabase } from '../src/testing/test-events.ts';
import { written } from '../src/testing/written.ts';
import { seen } from './seen.ts';

describe('a database of events that falls silent', () => {
  it('costs a publisher one try, and the event comes once with the next', async () => {
    const database = await testEventsDatabase();
    const way = await forgetfulWay(database.url);
    const logger = createLogger({ service: 'test', level: 'silent' });
    const transport = new PostgresTransport({ url: way.url, name: 'test', logger, statementMs: 100 });
    const direct = new Pool({ connectionString: database.url });
    await transport.publish(written(seen()));

    way.forget();
    const told = seen();
    await expect(transport.publish(written(told))).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    await transport.publish(written(told));
    const { rows } = await direct.query('SELECT count(*)::int AS count FROM event_log WHERE id = $1', [told.id]);
    expect(rows).toEqual([{ count: 1 }]);

    await transport.close();
    await direct.end();
    await way.close();
    await database.drop();
  });
});
