import { CPR, D_ECPR, identifiersAfter, readIdentifier, X_ECPR } from './identifier.rules.ts';

describe('reading a personal number', () => {
  it('takes a CPR number with or without hyphen, and knows the birthday', () => {
    const bruno = { system: CPR, value: '2509479989', use: 'OFFICIAL', birthDate: '1947-09-25' };
    expect(readIdentifier('250947-9989')).toMatchObject(bruno);
    expect(readIdentifier(' 2509479989 ')).toMatchObject(bruno);
  });

  it('warns of a number that fails modulus 11 and refuses none for it', () => {
    expect(readIdentifier('2509479989')?.warning).toMatch(/modulus 11/);
    expect(readIdentifier('2512484916')?.warning).toBeNull();
  });

  it('takes a number whose day is raised by 60 for a stand-in that somebody made up', () => {
    expect(readIdentifier('6103501234')).toEqual({
      ...{ system: CPR, value: '6103501234', use: 'TEMPORARY' },
      ...{ birthDate: null, warning: null },
    });
  });

  it('tells the two replacement schemes apart by their form', () => {
    expect(readIdentifier('070392-1vj4')).toMatchObject({ system: X_ECPR, value: '0703921VJ4', use: 'TEMPORARY' });
    expect(readIdentifier('0703925VJ4')).toMatchObject({ system: D_ECPR, use: 'TEMPORARY' });
  });

  it.each(['3002901234', '1234', '0703922VJ4', 'Kaptajnen', '9203501234'])('takes %s for no number', (text) => {
    expect(readIdentifier(text)).toBeNull();
  });
});

describe('the numbers of a person after one more', () => {
  const official = { system: CPR, value: '2512484916', use: 'OFFICIAL' };
  const replacement = { system: X_ECPR, value: '0703921VJ4', use: 'TEMPORARY' };

  it('makes the replacements old when the official number becomes known', () => {
    expect(identifiersAfter([replacement], official)).toEqual([official, { ...replacement, use: 'OLD' }]);
  });

  it('makes an earlier official number old too, because a person has one', () => {
    const changed = { ...official, value: '2509479989' };
    expect(identifiersAfter([official], changed)).toEqual([changed, { ...official, use: 'OLD' }]);
  });

  it('leaves the official number alone when a replacement is added', () => {
    expect(identifiersAfter([official], replacement)).toEqual([replacement, official]);
  });

  it('brings a number that was old back instead of having it twice', () => {
    expect(identifiersAfter([{ ...official, use: 'OLD' }], official)).toEqual([official]);
  });
});
