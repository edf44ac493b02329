import { LogRecorder } from '../testing/log-recorder.ts';
import { ChildInNeed } from './child-in-need.ts';
import { createLogger } from './logger.ts';

describe('a logger that is made in need', () => {
  const lines = new LogRecorder();
  const logger = createLogger({ service: 'plans', level: 'info', destination: lines });
  const made = jest.spyOn(logger, 'child');
  const inNeed = () => new ChildInNeed(logger, { correlationId: 'c-1' });
  beforeEach(() => made.mockClear());

  it('is not made while it has nothing to say that is written', () => {
    inNeed().debug({ tries: 1 }, 'not at this level');
    expect(made).not.toHaveBeenCalled();
  });

  it('is made once, and writes what a child writes', () => {
    const child = inNeed();
    child.info({ tries: 2 }, 'first');
    child.warn('second');
    child.error({ err: new Error('third') }, 'third');
    expect(made).toHaveBeenCalledTimes(1);
    const told = lines.lines().slice(-3);
    expect(told.map(({ level, correlationId, msg }) => [level, correlationId, msg])).toEqual([
      ['info', 'c-1', 'first'],
      ['warn', 'c-1', 'second'],
      ['error', 'c-1', 'third'],
    ]);
    expect(told[0]).toMatchObject({ tries: 2, service: 'plans' });
  });

  it('has children that carry its bindings', () => {
    (inNeed().child({ event: 'e-1' }) as ReturnType<typeof createLogger>).info('of an event');
    expect(lines.lines().at(-1)).toMatchObject({ correlationId: 'c-1', event: 'e-1' });
  });
});
