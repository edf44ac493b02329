import { Directory } from './directory.ts';

interface Room {
  id: string;
  name: string;
}
const reading = { activity: 'read' } as const;
const writing = { activity: 'write' } as const;

describe('a directory', () => {
  const table = new Map([
    ['1', 'kitchen'],
    ['2', 'hall'],
  ]);
  let asked: string[][] = [];
  const fetch = async (ids: string[]): Promise<Room[]> => {
    asked.push(ids);
    return ids.flatMap((id) => (table.has(id) ? { id, name: table.get(id) ?? '' } : []));
  };
  const heard = () => {
    const directory = new Directory();
    directory.hear();
    return directory;
  };
  const rooms = (directory: Directory, activity: typeof reading | typeof writing = reading) =>
    directory.keepingById<Room>('room', activity, fetch);
  beforeEach(() => {
    asked = [];
  });

  it('asks once for what is there, and for what is not', async () => {
    const directory = heard();
    const first = await rooms(directory)(['1', 'none']);
    expect(first).toEqual([{ id: '1', name: 'kitchen' }]);
    expect(await rooms(directory)(['1', 'none'])).toEqual(first);
    expect(await rooms(directory)(['2', '1'])).toEqual([
      { id: '2', name: 'hall' },
      { id: '1', name: 'kitchen' },
    ]);
    expect(asked).toEqual([['1', 'none'], ['2']]);
  });

  it('keeps nothing while nobody hears of changes', async () => {
    const directory = new Directory();
    await rooms(directory)(['1']);
    directory.hear();
    await rooms(directory)(['1']);
    directory.lose();
    await rooms(directory)(['1']);
    expect(asked).toEqual([['1'], ['1'], ['1']]);
  });

  it('does not keep what was read before a change that it heard of meanwhile', async () => {
    const directory = heard();
    const slow = directory.keepingById<Room>('room', reading, async (ids) => {
      const rooms = await fetch(ids);
      directory.forget();
      return rooms;
    });
    await slow(['1']);
    await rooms(directory)(['1']);
    expect(asked).toEqual([['1'], ['1']]);
  });

  it('lets an operation that writes read for itself alone', async () => {
    const directory = heard();
    await rooms(directory, writing)(['1']);
    await rooms(directory)(['1']);
    await rooms(directory, writing)(['1']);
    expect(asked).toEqual([['1'], ['1'], ['1']]);
  });

  it('gives everybody rows of their own', async () => {
    const directory = heard();
    const [mine] = await rooms(directory)(['1']);
    Object.assign(mine as Room, { name: 'changed' });
    expect(await rooms(directory)(['1'])).toEqual([{ id: '1', name: 'kitchen' }]);
  });

  it('keeps rows of different days apart', async () => {
    const directory = heard();
    const today = directory.keepingById<Room>('room 2026-11-29', reading, fetch);
    const tomorrow = directory.keepingById<Room>('room 2026-11-30', reading, fetch);
    await today(['1']);
    await tomorrow(['1']);
    expect(asked).toHaveLength(2);
  });
});
