import { whatRuns } from './what-runs.ts';

const general = { __typename: 'GeneralCourse' } as const;
const fact = { __typename: 'FactCourse' } as const;

describe('what runs for a person', () => {
  it('is told by its methods, the rest counted', () => {
    expect(whatRuns([fact, { __typename: 'SubstitutionTreatment' }])).toBe('F-ACT og Substitution i gang');
    expect(whatRuns([fact, general])).toBe('F-ACT og 1 anden i gang');
    expect(whatRuns([fact, general, general])).toBe('F-ACT og 2 andre i gang');
  });
  it('is counted where no method has a name', () => {
    expect([whatRuns([general]), whatRuns([general, general])]).toEqual(['1 indsats i gang', '2 indsatser i gang']);
  });
  it('may be nothing, or nothing for the reader', () => {
    expect(whatRuns([])).toBe('Ingen indsatser, du kan se');
  });
});
