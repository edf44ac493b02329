import { readCommandLine, withCommandLine } from './command-line.ts';

describe('the command line', () => {
  it('goes before the environment', () => {
    const commandLine = readCommandLine(['--supergraph', 'other.graphql', '--port', '4100', '--open']);
    expect(commandLine.open).toBe(true);
    expect(withCommandLine(commandLine, { PORT: '4000', HOST: 'a' })).toEqual({
      HOST: 'a',
      PORT: '4100',
      SUPERGRAPH_PATH: 'other.graphql',
    });
  });

  it('need not say anything', () => {
    expect(withCommandLine(readCommandLine([]), { PORT: '4000' })).toEqual({ PORT: '4000' });
  });

  it('refuses what it does not know', () => {
    expect(() => readCommandLine(['--opne'])).toThrow(/opne/);
  });
});
