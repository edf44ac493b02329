import { LogRecorder } from '../testing/log-recorder.ts';
import { createLogger } from './logger.ts';

describe('the log', () => {
  const lines = new LogRecorder();
  const logger = createLogger({ service: 'plans', level: 'info', destination: lines });

  it('is one JSON object a line, with service, time and level', () => {
    logger.child({ correlationId: 'c-1' }).info({ tries: 2 }, 'something\nhappened');
    expect(lines.lines().at(-1)).toEqual({
      ...{ level: 'info', service: 'plans', correlationId: 'c-1', tries: 2, msg: 'something\nhappened' },
      time: expect.stringMatching(/Z$/),
    });
  });

  it('does not write what is personal, even when somebody hands it over', () => {
    logger.warn({ cpr: '0101901234', viewer: { name: 'Berit' }, event: { payload: { title: 'dose' } } }, 'careless');
    expect(lines.text()).not.toMatch(/0101901234|Berit|dose/);
  });

  it('keeps of an error its kind, words, code and cause, but not what a driver hung on it', () => {
    const cause = Object.assign(new Error('duplicate key value'), { code: '23505', detail: 'Key (cpr)=(0101901234)' });
    logger.error({ err: new Error('could not write', { cause }) }, 'failed');
    expect(lines.lines().at(-1)).toMatchObject({
      err: { type: 'Error', message: 'could not write', cause: { code: '23505', message: 'duplicate key value' } },
    });
    expect(lines.text()).not.toContain('0101901234');
  });

  it('tells of an error that is its own cause, and of one whose stack is no text', () => {
    const circle = new Error('round and round');
    circle.cause = circle;
    logger.error({ err: Object.assign(circle, { stack: 7 }) }, 'failed');
    expect(lines.lines().at(-1)).toMatchObject({ msg: 'failed', err: { cause: { message: 'round and round' } } });
  });

  it('leaves out the value that PostgreSQL quotes when it cannot read it', () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "0101901234"'), { code: '22P02' });
    logger.error({ err: error }, 'failed');
    expect(lines.lines().at(-1)).toMatchObject({ err: { message: 'invalid input syntax for type uuid' } });
  });
});
