import type { OperationContext } from '../access/operation-context.ts';
import { type OperationRoom, runOperation } from '../database/operation.ts';
import { Alarm } from './back-off.ts';
import { systemStart } from './system-viewer.ts';

/** Work that is due again and again, whoever asks: each time one transaction as the system viewer. */
export interface Job {
  /** Verb and object, such as `seek-the-unseen`; what the log shows. */
  name: string;
  everyMs: number;
  /** Must bear to be run twice at once: every process of the subgraph runs it. */
  work(context: OperationContext): Promise<unknown>;
}

/** Runs each job at the start and then in its own beat. One that fails is logged and due again at its next beat. */
export function startJobs(room: OperationRoom, jobs: readonly Job[]): { stop(): Promise<void> } {
  let stopping = false;
  const beats = jobs.map((job) => {
    const alarm = new Alarm();
    return { alarm, running: beat(job, alarm) };
  });

  async function beat({ name, everyMs, work }: Job, alarm: Alarm): Promise<void> {
    while (!stopping) {
      await runOperation(room, systemStart(room.subgraph, name), work).catch((err) =>
        room.logger.warn({ err, job: name }, 'a job failed'),
      );
      if (!stopping) await alarm.sleep(everyMs);
    }
  }

  return {
    async stop() {
      stopping = true;
      for (const { alarm } of beats) alarm.wake();
      await Promise.all(beats.map(({ running }) => running));
    },
  };
}
