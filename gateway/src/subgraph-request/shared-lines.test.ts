import { type Line, sharedLines } from './shared-lines.ts';

describe('the lines to sectors', () => {
  function setUp() {
    const told: string[] = [];
    const open = (sector: string, url: string): Line => {
      told.push(`open ${sector} ${url}`);
      return {
        ask: async () => sector,
        close: async () => {
          told.push(`close ${sector} ${url}`);
        },
      };
    };
    return { told, lines: sharedLines(open) };
  }

  it('are the same for everybody who asks the same sector at the same address', () => {
    const { told, lines } = setUp();
    expect(lines.hold('plans', 'one')).toBe(lines.hold('plans', 'one'));
    expect(lines.hold('plans', 'two')).not.toBe(lines.hold('plans', 'one'));
    expect(lines.hold('staff', 'one')).not.toBe(lines.hold('plans', 'one'));
    expect(told).toEqual(['open plans one', 'open plans two', 'open staff one']);
  });

  it('stay until the last has let go', async () => {
    const { told, lines } = setUp();
    lines.hold('plans', 'one');
    lines.hold('plans', 'one');
    await lines.letGo('plans', 'one');
    expect(told).toEqual(['open plans one']);
    await lines.letGo('plans', 'one');
    expect(told).toEqual(['open plans one', 'close plans one']);
  });

  it('are opened anew when they had been closed', async () => {
    const { told, lines } = setUp();
    lines.hold('plans', 'one');
    await lines.letGo('plans', 'one');
    lines.hold('plans', 'one');
    expect(told).toEqual(['open plans one', 'close plans one', 'open plans one']);
  });
});
