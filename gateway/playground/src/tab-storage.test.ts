import { tabStorage } from './tab-storage.ts';

/** Web Storage as browsers have it: its keys are its own enumerable properties. */
const store = (): Storage =>
  Object.defineProperties({} as Storage, {
    getItem: {
      value(this: Record<string, string>, key: string) {
        return this[key] ?? null;
      },
    },
    setItem: {
      value(this: Record<string, string>, key: string, value: string) {
        this[key] = value;
      },
    },
    removeItem: {
      value(this: Record<string, string>, key: string) {
        delete this[key];
      },
    },
  });

describe('tabStorage', () => {
  it('keeps what two people write apart', () => {
    const shared = store();
    tabStorage('karen', shared).setItem('tabs', 'hers');
    expect(tabStorage('mads', shared).getItem('tabs')).toBeNull();
    expect(tabStorage('karen', shared).getItem('tabs')).toBe('hers');
  });

  it('forgets everything of one owner and nothing of another', () => {
    const shared = store();
    const karen = tabStorage('karen', shared);
    karen.setItem('tabs', 'hers');
    karen.setItem('query', 'hers');
    tabStorage('mads', shared).setItem('tabs', 'his');
    expect(karen.length).toBe(2);
    karen.clear();
    expect(karen.length).toBe(0);
    expect(tabStorage('mads', shared).getItem('tabs')).toBe('his');
  });
});
