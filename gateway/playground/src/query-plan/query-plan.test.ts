import { fetchesIn, type PlanFetch, type PlanPicture, summaryOf, takeQueryPlan } from './query-plan.ts';

const fetchOf = (sector: string, milliseconds: number | null): PlanFetch => ({
  ...{ kind: 'fetch', sector, path: '', fields: ['viewer'], query: '{ viewer { name } }' },
  ...{ startedAt: milliseconds === null ? null : 0, milliseconds },
});
const plan: PlanPicture = {
  milliseconds: 12.4,
  steps: {
    kind: 'order',
    steps: [
      fetchOf('staff', 4),
      { kind: 'together', steps: [fetchOf('plans', 5), fetchOf('staff', 8), fetchOf('citizens', null)] },
    ],
  },
};

describe('the query plan of an answer', () => {
  it('is taken out of the answer', () => {
    expect(takeQueryPlan({ data: { a: 1 }, extensions: { queryPlan: plan } })).toEqual({
      answer: { data: { a: 1 } },
      plan,
    });
  });

  it('leaves everything else of the answer where it was', () => {
    const answer = { data: null, extensions: { cost: { estimate: 3 } } };
    expect(takeQueryPlan(answer)).toEqual({ answer, plan: null });
    expect(takeQueryPlan({ data: null, extensions: { ...answer.extensions, queryPlan: plan } }).answer).toEqual(answer);
  });

  it('has its fetches in the order of the plan', () => {
    expect(fetchesIn(plan.steps).map(({ sector }) => sector)).toEqual(['staff', 'plans', 'staff', 'citizens']);
  });

  it('says in one line how many were asked, and does not count who was not', () => {
    expect(summaryOf(plan)).toBe('Query plan: 3 fetches from 2 sectors in 12.4 ms');
    expect(summaryOf({ milliseconds: 1, steps: fetchOf('staff', 1) })).toBe(
      'Query plan: 1 fetch from 1 sector in 1 ms',
    );
  });
});
