import { createTurns } from '@tvaers/kit/runtime/turns';
import type { Step } from './exchange.ts';

/** Waits until it is the request's turn. From here to its answer it is under way. */
export function takeTurns(): Step {
  const takeTurn = createTurns();
  return async ({ response }) => {
    const leave = await takeTurn();
    if (response.destroyed) leave();
    else response.on('close', leave);
  };
}
