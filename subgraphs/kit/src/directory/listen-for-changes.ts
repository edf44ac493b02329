import { Client } from 'pg';
import { NOTICE_LOSS } from '../database/silence.ts';
import { Alarm, backOffMs } from '../events/back-off.ts';
import type { Logger } from '../runtime/logger.ts';
import type { Directory } from './directory.ts';
import { DIRECTORY_CHANNEL } from './directory-changes.ts';

interface Options {
  /** What PostgreSQL shows as the application of the session. */
  name: string;
  url: string;
  logger: Logger;
}

/** So long a connection that has died without a word may go unnoticed, and a change with it. */
const FORGET_EVERY_MS = 60_000;

export interface Listening {
  stop(): Promise<void>;
}

/** Tells a directory of changes, on a connection of its own; while there is none the directory keeps nothing. */
export function listenForChanges(directory: Directory, { name, url, logger }: Options): Listening {
  const alarm = new Alarm();
  let isStopping = false;

  async function listen(): Promise<void> {
    const client = new Client({
      ...{ connectionString: url, connectionTimeoutMillis: 2000, ...NOTICE_LOSS },
      application_name: `tvaers-${name}-directory`,
    });
    let lost: unknown;
    client.on('error', (error) => {
      lost = error;
      directory.lose();
      alarm.wake();
    });
    client.on('notification', () => directory.forget());
    try {
      await client.connect();
      await client.query(`LISTEN ${DIRECTORY_CHANNEL}`);
      directory.hear();
      while (!isStopping && lost === undefined) {
        await alarm.sleep(FORGET_EVERY_MS);
        directory.forget();
      }
      if (lost !== undefined) throw lost;
    } finally {
      directory.lose();
      await client.end().catch(() => undefined);
    }
  }

  async function run(): Promise<void> {
    for (let failures = 1; !isStopping; failures += 1)
      await listen().catch(async (err) => {
        logger.warn({ err, failures }, 'changes of the directory are not heard');
        await alarm.sleep(backOffMs(failures));
      });
  }

  const running = run();
  return {
    async stop() {
      isStopping = true;
      alarm.wake();
      await running;
    },
  };
}
