import { HouseProblem } from './house-problem.ts';
import { readOptions } from './options.ts';

describe('what npm start is told', () => {
  it('means a house with its data, on port 4000, when nothing is said', () => {
    const nothing = { reset: false, citizens: null, empty: false, oneProcess: false, help: false };
    expect(readOptions([], {})).toEqual({ ...nothing, port: 4000 });
  });

  it('takes all flags and the port', () => {
    expect(readOptions(['--reset', '--citizens', '50'], { PORT: '4001' })).toMatchObject({
      ...{ reset: true, citizens: 50, port: 4001 },
    });
    expect(readOptions(['--citizens=7'], {}).citizens).toBe(7);
    expect(readOptions(['--empty'], {}).empty).toBe(true);
    expect(readOptions(['--one-process'], {}).oneProcess).toBe(true);
  });

  it.each([
    [
      ['--citizens', 'many'],
      {},
      '--citizens wants a whole number from 1 to 1000000, such as --citizens 500, and got "many".',
    ],
    [['--citizens', '1e3'], {}, /got "1e3"/],
    [['--citizens'], {}, '"--citizens" is not understood here: npm start -- --help lists the flags.'],
    [['--rest'], {}, '"--rest" is not understood here: npm start -- --help lists the flags.'],
    [['now'], {}, '"now" is not understood here: npm start -- --help lists the flags.'],
    [['--empty', '--citizens', '5'], {}, /contradict each other/],
    [[], { PORT: 'http' }, 'PORT wants a whole number from 1 to 65535, such as PORT=4001, and is "http".'],
    [[], { PORT: '70000' }, /is "70000"/],
  ])('answers %j with %j by a sentence', (args, environment, sentence) => {
    const reading = () => readOptions(args, environment);
    expect(reading).toThrow(HouseProblem);
    expect(reading).toThrow(sentence);
  });
});
