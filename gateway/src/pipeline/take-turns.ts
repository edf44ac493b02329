import { createTurns } from '@tvaers/kit/runtime/turns';
import type { GatewayFigures } from '../telemetry/gateway-figures.ts';
import type { Step } from './exchange.ts';

/** Waits until it is the request's turn. From here to its answer it is under way. */
export function takeTurns({ turnAwaited }: Pick<GatewayFigures, 'turnAwaited'>): Step {
  const takeTurn = createTurns();
  return async ({ response }) => {
    const turnTaken = turnAwaited();
    const leave = await takeTurn();
    turnTaken();
    if (response.destroyed) leave();
    else response.on('close', leave);
  };
}
