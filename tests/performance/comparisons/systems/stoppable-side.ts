import type { Side } from '../../bench/comparison.ts';
import type { Behind } from '../../bench/gateways/gateway-side.ts';

export interface StoppableSide extends Side {
  stop(): Promise<void>;
}

/** The server of a house's databases, without its sectors. */
export const postgresOf = ({ sectors }: Behind): Side['processes'] =>
  sectors.map((tree) => ({ ...tree, only: ['postgres'] }));
