import type { Cpu } from './process-cpu.ts';

/** What one side used for one request, in one round. */
export interface Slice {
  cpu: Cpu;
  requestsPerSecond: number;
  /** Median of the milliseconds a client waited, and what one in a hundred waited longer than. */
  waited: number;
  waitedLongest: number;
  /** Megabytes of the gateway, right after the last request. */
  gatewayMemory: number;
}
