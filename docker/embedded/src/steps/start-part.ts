import { join } from 'node:path';
import { ourProgram } from '../processes/part.ts';
import { SupervisedPart } from '../processes/supervised-part.ts';
import type { HouseContext } from './house-context.ts';

/** A server of the house on a port of this machine. */
export interface ServerSpec {
  name: string;
  /** Its entry file, from the project's root. */
  main: string;
  port: number;
  /** What it is told beside its port. */
  environment: Record<string, string>;
}

/** Starts servers side by side, so that they also stop together, and waits until each is ready. */
export async function startParts(
  { files, progress, stops, signal }: HouseContext,
  servers: ServerSpec[],
): Promise<void> {
  const parts = servers.map(
    ({ name, main, port, environment }) =>
      new SupervisedPart(
        {
          name,
          command: ourProgram(main),
          environment: { ...environment, PORT: String(port) },
          logFile: join(files.logs, `${name}.log`),
          readyUrl: `http://127.0.0.1:${port}/health/ready`,
        },
        { say: progress.say, parts: files.parts },
      ),
  );
  stops.add(...parts);
  await Promise.all(parts.map((part) => part.untilReady(signal)));
}
