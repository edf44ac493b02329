import { decideRegistration } from './register-citizen.rules.ts';

const today = '2026-11-22';

describe('opening a record', () => {
  it('needs no name and no number, only something to call the person (rule R24)', () => {
    expect(decideRegistration({ aliases: ['Ukendt mand, hund'] }, today)).toEqual({
      ...{ outcome: 'register', givenName: null, familyName: null, aliases: ['Ukendt mand, hund'] },
      ...{ birthDate: null, identifier: null },
    });
  });

  it('refuses a person nobody could speak of', () => {
    expect(decideRegistration({ givenName: '  ', aliases: [' '] }, today)).toMatchObject({ field: 'aliases' });
  });

  it('takes the birthday from the CPR number unless somebody says another', () => {
    const input = { givenName: 'Bruno', identifier: '250947-9989' };
    expect(decideRegistration(input, today)).toMatchObject({ birthDate: '1947-09-25' });
    expect(decideRegistration({ ...input, birthDate: '1947-09-26' }, today)).toMatchObject({ birthDate: '1947-09-26' });
  });

  it('refuses what is no number, and a birthday that has not come', () => {
    expect(decideRegistration({ givenName: 'Bo', identifier: '12' }, today)).toMatchObject({ field: 'identifier' });
    for (const birthDate of [null, '1950-01-01'])
      expect(decideRegistration({ givenName: 'Bo', identifier: '0101505000', birthDate }, today)).toMatchObject({
        field: 'identifier',
      });
    expect(decideRegistration({ givenName: 'Bo', birthDate: '2026-11-23' }, today)).toMatchObject({
      field: 'birthDate',
    });
  });

  it('refuses names and lists nobody could read', () => {
    expect(decideRegistration({ givenName: 'a'.repeat(101) }, today)).toMatchObject({ outcome: 'invalid-input' });
    const aliases = Array.from({ length: 21 }, (_, at) => `Navn ${at}`);
    expect(decideRegistration({ aliases }, today)).toMatchObject({ outcome: 'invalid-input', field: 'aliases' });
  });
});
