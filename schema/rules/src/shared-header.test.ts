import { findingsOf } from './graph-of.ts';
import { sharedHeader } from './shared-header.ts';

describe('shared-header', () => {
  it('refuses a subgraph that links a specification itself', () => {
    const plans = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
    expect(findingsOf(sharedHeader, { plans })).toEqual([
      expect.stringContaining('plans.graphql:1 Remove this schema block'),
    ]);
  });

  it('accepts a file of types', () => {
    expect(findingsOf(sharedHeader, { plans: 'type Plan { id: ID! }' })).toEqual([]);
  });
});
