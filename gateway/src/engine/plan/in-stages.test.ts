import type { FetchNode, FlattenNode, ParallelNode, PlanNode, SequenceNode } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import { inStages } from './in-stages.ts';

const ask = (serviceName: string): FetchNode => ({
  ...{ kind: 'Fetch', serviceName, operation: '{ __typename }' },
  ...{ operationKind: OperationTypeNode.QUERY, operationName: undefined },
});
const at = (path: string, node: FetchNode): FlattenNode => ({ kind: 'Flatten', path: [path], node });
const inOrder = (...nodes: PlanNode[]): SequenceNode => ({ kind: 'Sequence', nodes });
const sideBySide = (...nodes: PlanNode[]): ParallelNode => ({ kind: 'Parallel', nodes });

describe('a plan in stages', () => {
  it('lets branches meet that ask the same sector at the same step, and leaves the others alone', () => {
    const plans = inOrder(ask('plans'), at('responsible', ask('staff')));
    const interventions = inOrder(ask('interventions'), sideBySide(at('provider', ask('staff')), ask('citizens')));
    const alone = inOrder(ask('citizens'), ask('plans'));
    expect(inStages(inOrder(ask('staff'), sideBySide(plans, interventions, alone)))).toEqual(
      inOrder(
        ask('staff'),
        sideBySide(
          alone,
          inOrder(
            sideBySide(ask('plans'), ask('interventions')),
            sideBySide(at('responsible', ask('staff')), sideBySide(at('provider', ask('staff')), ask('citizens'))),
          ),
        ),
      ),
    );
  });

  it('keeps what comes after in its branch', () => {
    const long = inOrder(ask('plans'), ask('staff'), ask('citizens'));
    const short = inOrder(ask('interventions'), ask('staff'));
    expect(inStages(sideBySide(long, short))).toEqual(
      inOrder(sideBySide(ask('plans'), ask('interventions')), sideBySide(ask('staff'), ask('staff')), ask('citizens')),
    );
  });

  it.each([
    ['one request', ask('plans')],
    ['one branch', inOrder(ask('plans'), ask('staff'))],
    ['branches of one step', sideBySide(ask('plans'), ask('staff'))],
    ['branches that never meet', sideBySide(inOrder(ask('plans'), ask('staff')), inOrder(ask('a'), ask('citizens')))],
    [
      'branches that ask the same sector at another step',
      sideBySide(inOrder(ask('plans'), ask('staff')), inOrder(ask('a'), ask('b'), ask('staff'))),
    ],
  ])('is the same plan where there is %s', (_what, plan) => {
    expect(inStages(plan)).toEqual(plan);
  });
});
