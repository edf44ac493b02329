import { findingsOf } from './graph-of.ts';
import { refusedDirectives } from './refused-directives.ts';

describe('refused-directives', () => {
  it.each(['authenticated', 'requiresScopes', 'policy', 'context', 'interfaceObject'])('refuses @%s', (name) => {
    expect(findingsOf(refusedDirectives, { plans: `type Plan {\n  id: ID! @${name}\n}` })).toEqual([
      `plans.graphql:2 @${name} is not served here. Say with @access who may see what.`,
    ]);
  });

  it('accepts ours', () => {
    expect(findingsOf(refusedDirectives, { plans: 'type Plan @access(class: "plan") { id: ID! }' })).toEqual([]);
  });
});
