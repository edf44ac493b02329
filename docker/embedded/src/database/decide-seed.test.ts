import { decideSeed, type SeedTarget } from './decide-seed.ts';
import type { Mark } from './mark.ts';

const target = (name: string, mark: Mark = {}, more: Partial<SeedTarget> = {}): SeedTarget => ({
  ...{ name, mark, blank: false, embedded: true, ...more },
});
const nothingSaid = { citizens: null, empty: false };

describe('what a start invents', () => {
  it('is 500 citizens in new databases, or as many as were asked for, or none', () => {
    const fresh = [target('citizens', {}, { blank: true }), target('plans', {}, { blank: true })];
    expect(decideSeed(fresh, nothingSaid)).toEqual({ fill: ['citizens', 'plans'], citizens: 500, notice: null });
    expect(decideSeed(fresh, { citizens: 20, empty: false }).citizens).toBe(20);
    expect(decideSeed(fresh, { citizens: null, empty: true }).citizens).toBe(0);
  });

  it('is nothing where there is data, which is said when a number was asked for', () => {
    const filled = [
      target('citizens', { seed: 'done', citizens: 500 }),
      target('plans', { seed: 'done', citizens: 500 }),
    ];
    expect(decideSeed(filled, nothingSaid)).toEqual({ fill: [], citizens: 500, notice: null });
    expect(decideSeed(filled, { citizens: 20, empty: false })).toMatchObject({
      fill: [],
      notice: 'The data is kept (500 invented citizens): add --reset to recreate it with 20.',
    });
  });

  it('carries through what a killed start began, with its number', () => {
    const half = [
      target('citizens', { seed: 'done', citizens: 40 }),
      target('plans', { seed: 'begun', citizens: 40 }),
      target('staff'),
    ];
    expect(decideSeed(half, nothingSaid)).toMatchObject({ fill: ['plans', 'staff'], citizens: 40 });
  });

  it("never touches a server of the user's own that has held anything", () => {
    const own = [target('citizens', {}, { embedded: false }), target('plans', {}, { embedded: false, blank: true })];
    expect(decideSeed(own, nothingSaid).fill).toEqual(['plans']);
  });
});
