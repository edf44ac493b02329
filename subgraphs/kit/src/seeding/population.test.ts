import { CASELOAD_CEILING } from './directory.ts';
import { Population, SHARES } from './population.ts';

describe('the population', () => {
  const people = [...new Population(5000)];
  const share = (is: (person: (typeof people)[number]) => boolean) => people.filter(is).length / people.length;

  it('follows the figures of the papers within two percentage points', () => {
    expect(share((p) => p.substanceDependent)).toBeCloseTo(SHARES.substanceDependent, 1);
    expect(Math.abs(share((p) => p.substanceDependent) - 0.66)).toBeLessThan(0.02);
    expect(Math.abs(share((p) => p.mentallyIll) - 0.59)).toBeLessThan(0.02);
    expect(Math.abs(share((p) => p.inPsychiatricTreatment) - 0.23)).toBeLessThan(0.02);
    expect(Math.abs(share((p) => p.fromCopenhagen) - 0.5)).toBeLessThan(0.02);
  });

  it('is the same every time, and one person does not depend on how many there are', () => {
    expect(new Population(10).at(7)).toEqual(people[7]);
  });

  it('gives each of the first two coordinators 25 citizens and none in common', () => {
    const of = (coordinator: number) => people.filter((p) => p.coordinatorIndex === coordinator).map((p) => p.index);
    expect(of(0)).toHaveLength(CASELOAD_CEILING);
    expect(of(1)).toHaveLength(CASELOAD_CEILING);
    expect(of(0).filter((index) => of(1).includes(index))).toEqual([]);
  });

  it('shows each of the first two coordinators a protected address, and the first a restricted record', () => {
    const kinds = [0, 1].map((coordinator) =>
      people.filter((p) => p.coordinatorIndex === coordinator).map((p) => p.confidentiality),
    );
    expect(kinds.map((kind) => kind.filter((one) => one === 'PROTECTED_ADDRESS').length)).toEqual([1, 1]);
    expect(kinds.map((kind) => kind.filter((one) => one === 'RESTRICTED').length)).toEqual([1, 0]);
    expect(share((p) => p.confidentiality !== 'NORMAL')).toBeLessThan(0.05);
  });

  it('holds no CPR number that a person could have, besides the official test person of the example messages', () => {
    const plausible = people
      .flatMap((p) => p.identifiers)
      .filter(({ system, value }) => system === 'urn:oid:1.2.208.176.1.2' && Number(value.slice(0, 2)) <= 31);
    expect(plausible.map(({ value }) => value)).toEqual(['2509479989']);
  });

  it('gives no number twice among 100,000', () => {
    const numbers = [...new Population(100_000)].flatMap((p) => p.identifiers.map(({ value }) => value));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('holds on purpose what makes the work hard: no CPR, duplicates, double enrolments, people unseen for months', () => {
    expect(share((p) => p.identifiers.length === 0)).toBeGreaterThan(0.03);
    expect(share((p) => p.duplicateOf !== null)).toBeGreaterThan(0.01);
    expect(share((p) => p.overlappingEnrolment)).toBeGreaterThan(0.005);
    expect(share((p) => p.lastSeenDaysAgo >= 60)).toBeGreaterThan(0.04);
  });
});
