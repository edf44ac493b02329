import { createLogger } from '@tvaers/kit/runtime/logger';
import { until } from '../../tests/harness/until.ts';
import { type FollowOptions, followSource } from './follow-source.ts';
import { versionOf } from './version-of.ts';

describe('following a source', () => {
  function follow(options: Partial<FollowOptions> & Pick<FollowOptions, 'serve'>) {
    const logged: string[] = [];
    const source = {
      place: 'somewhere',
      /** What the source has; an error when it cannot be read. */
      has: null as string | Error | null,
      readings: 0,
      async read() {
        source.readings += 1;
        const { has } = source;
        if (has instanceof Error) throw has;
        source.has = null;
        return has;
      },
    };
    const logger = createLogger({
      service: 'gateway',
      level: 'info',
      destination: { write: (line) => logged.push(line) },
    });
    return {
      logged,
      source,
      following: followSource({ source, milliseconds: 1, refusedAtStart: null, logger, ...options }),
    };
  }

  it('serves one graph after the other, each once', async () => {
    const served: string[] = [];
    const { source, following } = follow({ serve: async (sdl) => void served.push(sdl) });
    source.has = 'one';
    await until(() => served.length > 0);
    source.has = 'two';
    await until(() => served.length > 1);
    await following.stop();
    expect(served).toEqual(['one', 'two']);
  });

  it('says once why a graph is refused, goes on trying, and forgets it when the source has a better one', async () => {
    const tried: string[] = [];
    const serve = async (sdl: string) => {
      tried.push(sdl);
      if (sdl === 'bad') throw new Error('it is bad');
    };
    const { source, following, logged } = follow({ serve, againMilliseconds: 0 });
    source.has = 'bad';
    await until(() => tried.length >= 3);
    expect(following.trouble().refused).toEqual({ version: versionOf('bad'), since: expect.any(String) });
    source.has = 'good';
    await until(() => tried.includes('good') && following.trouble().refused === null);
    await following.stop();
    expect(logged).toEqual([expect.stringContaining('it is bad')]);
  });

  it('does not try a refused graph again at once', async () => {
    const tried: string[] = [];
    const serve = async (sdl: string) => {
      tried.push(sdl);
      throw new Error('it is bad');
    };
    const { source, following } = follow({ serve });
    source.has = 'bad';
    await until(() => tried.length > 0);
    const { readings } = source;
    await until(() => source.readings > readings + 2);
    await following.stop();
    expect(tried).toEqual(['bad']);
  });

  it('marks a source that cannot be read, says so once, and goes on', async () => {
    const served: string[] = [];
    const { source, following, logged } = follow({ serve: async (sdl) => void served.push(sdl) });
    source.has = new Error('gone');
    await until(() => source.readings > 2);
    expect(following.trouble().sourceUnreadSince).toEqual(expect.any(String));
    source.has = 'one';
    await until(() => served.length > 0);
    expect(following.trouble().sourceUnreadSince).toBeNull();
    await following.stop();
    expect(logged).toEqual([expect.stringContaining('gone')]);
  });

  it('remembers what the source had at a start that it could not serve', async () => {
    const refusedAtStart = { sdl: 'bad', why: 'it is bad' };
    const { following } = follow({ serve: async () => {}, refusedAtStart });
    expect(following.trouble().refused).toMatchObject({ version: versionOf('bad') });
    await following.stop();
  });

  it('ends a change that is under way when it is stopped, and calls that no refusal', async () => {
    let begun = false;
    const serve = (_: string, stopped: AbortSignal) => {
      begun = true;
      return new Promise<void>((_resolve, reject) => {
        stopped.addEventListener('abort', () => reject(stopped.reason));
      });
    };
    const { source, following, logged } = follow({ serve });
    source.has = 'one';
    await until(() => begun);
    await following.stop();
    expect(following.trouble().refused).toBeNull();
    expect(logged).toEqual([]);
  });
});
