import type { HouseOptions } from '../options.ts';
import type { Ports } from '../ports.ts';
import type { Progress } from '../progress.ts';
import type { HouseFolder } from '../project-folder.ts';
import type { Secrets } from '../secrets.ts';
import type { StopOrder } from '../stop-order.ts';

/** What every step of a start may need. */
export interface HouseContext {
  options: HouseOptions;
  environment: NodeJS.ProcessEnv;
  files: HouseFolder;
  secrets: Secrets;
  ports: Ports;
  progress: Progress;
  stops: StopOrder;
  /** Fires when the start is given up. */
  signal: AbortSignal;
}
