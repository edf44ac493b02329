import { searchText } from './search-text.rules.ts';

describe('what to look for', () => {
  it('puts a personal number in one piece, hyphen or not', () => {
    expect(searchText(' 250947-9989 ')).toBe('2509479989');
    expect(searchText('070392-1VJ4 berggren')).toBe('0703921VJ4 berggren');
    expect(searchText('Jensen-Kleist')).toBe('Jensen-Kleist');
  });

  it('is at least two letters or digits, and no novel', () => {
    expect(searchText('k')).toBeNull();
    expect(searchText(' - . ')).toBeNull();
    expect(searchText('x'.repeat(101))).toBeNull();
    expect(searchText('Bo')).toBe('Bo');
  });
});
