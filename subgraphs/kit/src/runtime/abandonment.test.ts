import { Abandonment } from './abandonment.ts';

describe('Abandonment', () => {
  const LATE = new Error('late');
  const watched = (abandonment: Abandonment) => {
    const heard: string[] = [];
    const first = ({ message }: Error) => void heard.push(`first: ${message}`);
    const second = ({ message }: Error) => void heard.push(`second: ${message}`);
    abandonment.onAbort(first);
    abandonment.onAbort(second);
    return { heard, first };
  };

  it('tells everybody who listens, once, and keeps its first reason', () => {
    const abandonment = new Abandonment();
    const { heard } = watched(abandonment);
    expect([abandonment.aborted, abandonment.reason]).toEqual([false, undefined]);
    abandonment.abort(LATE);
    abandonment.abort(new Error('left'));
    expect(heard).toEqual(['first: late', 'second: late']);
    expect([abandonment.aborted, abandonment.reason]).toEqual([true, LATE]);
  });

  it('tells nobody who has stopped listening', () => {
    const abandonment = new Abandonment();
    const { heard, first } = watched(abandonment);
    abandonment.offAbort(first);
    abandonment.abort(LATE);
    expect(heard).toEqual(['second: late']);
  });

  it('throws its reason once there is one', () => {
    const abandonment = new Abandonment();
    expect(() => abandonment.throwIfAborted()).not.toThrow();
    abandonment.abort(LATE);
    expect(() => abandonment.throwIfAborted()).toThrow('late');
  });

  it('says nothing any more to one who comes too late', () => {
    const abandonment = new Abandonment();
    abandonment.abort(LATE);
    expect(watched(abandonment).heard).toEqual([]);
  });
});
