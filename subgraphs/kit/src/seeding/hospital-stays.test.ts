import { hospitalStaysOf } from './hospital-stays.ts';
import { Population } from './population.ts';

describe('the seeded stays', () => {
  const population = new Population(500);
  const stays = [...population].flatMap((traits) => hospitalStaysOf(traits));

  it('have somebody in Bispebjerg today among the citizens of both first coordinators', () => {
    const now = stays.filter((stay) => stay.endedDaysAgo === null && stay.hospitalKey === 'bispebjerg-frederiksberg');
    expect(now.some((stay) => stay.citizenId === population.at(4).citizenId)).toBe(true);
    expect(now.some((stay) => stay.citizenId === population.at(31).citizenId)).toBe(true);
  });

  it('leave the person of the example messages out of hospital, so that an admission changes something', () => {
    expect(hospitalStaysOf(population.at(1)).every((stay) => stay.endedDaysAgo !== null)).toBe(true);
  });

  it('do not overlap within one citizen', () => {
    for (const traits of population) {
      const own = hospitalStaysOf(traits);
      for (const [at, stay] of own.slice(1).entries())
        expect(stay.startedDaysAgo).toBeLessThanOrEqual(own[at]?.endedDaysAgo ?? -1);
    }
  });
});
