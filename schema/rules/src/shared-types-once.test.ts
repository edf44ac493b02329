import { findingsOf } from './graph-of.ts';
import { sharedTypesOnce } from './shared-types-once.ts';

describe('shared-types-once', () => {
  it.each([
    'interface Problem { message: String! code: String }',
    'scalar Date',
    'type PageInfo { hasNextPage: Boolean! }',
  ])('refuses a subgraph’s own %s', (text) => {
    expect(findingsOf(sharedTypesOnce, { plans: text })).toHaveLength(1);
  });

  it('accepts their use', () => {
    expect(
      findingsOf(sharedTypesOnce, { plans: 'type TooLate implements Problem { message: String! on: Date }' }),
    ).toEqual([]);
  });
});
