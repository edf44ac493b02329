import { displayName } from './display-name.rules.ts';

describe('what staff call a person', () => {
  it('is the full name where it is known, though the street says otherwise', () => {
    expect(displayName({ givenName: 'Kim', familyName: 'Overby', aliases: ['Kaptajnen'] })).toBe('Kim Overby');
    expect(displayName({ givenName: 'Kim', familyName: null, aliases: ['Kaptajnen'] })).toBe('Kim');
  });

  it('is the first alias where no name is known', () => {
    expect(displayName({ givenName: null, familyName: null, aliases: ['Ukendt mand, hund', 'Bamse'] })).toBe(
      'Ukendt mand, hund',
    );
  });

  it('is »Ukendt« when nobody ever said a word', () => {
    expect(displayName({ givenName: null, familyName: null, aliases: [] })).toBe('Ukendt');
  });
});
