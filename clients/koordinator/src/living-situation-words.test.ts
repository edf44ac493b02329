import { whereTold } from './living-situation-words.ts';

describe('where a person stays', () => {
  it('is told in one line', () => {
    expect(whereTold({ kind: 'ROUGH_SLEEPING', place: 'under Dybbølsbro', area: 'Vesterbro' })).toBe(
      'På gaden, under Dybbølsbro, Vesterbro',
    );
  });
  it('says nothing twice', () => {
    expect(whereTold({ kind: 'SHELTER', place: 'herberget på Østerbro', area: 'Østerbro' })).toBe(
      'Herberget på Østerbro',
    );
  });
  it('may be known to nobody', () => {
    expect(whereTold(null)).toBeNull();
  });
});
