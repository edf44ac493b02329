import { isOnEarth } from './position.rules.ts';

describe('isOnEarth', () => {
  it('takes poles and the date line and nothing beyond', () => {
    expect(isOnEarth({ latitude: -90, longitude: 180 })).toBe(true);
    expect(isOnEarth({ latitude: 90.1, longitude: 12 })).toBe(false);
    expect(isOnEarth({ latitude: 55, longitude: -180.1 })).toBe(false);
  });

  it('takes nothing that is no number', () => {
    expect(isOnEarth({ latitude: Number.NaN, longitude: 12 })).toBe(false);
  });
});
