import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { joinLoaders } from '@tvaers/kit/graphql/loaders';
import { createJointPlanLoaders } from './joint-plans/joint-plan.loaders.ts';
import { createStayLoaders } from './stays/stay.loaders.ts';
import { createTaskLoaders } from './tasks/task.loaders.ts';
import { createTransitionLoaders } from './transitions/transition.loaders.ts';

/** Built once per operation, so a cached row never outlives the viewer it was read for. */
export const createLoaders = (context: OperationContext) =>
  joinLoaders(
    createJointPlanLoaders(context),
    createStayLoaders(context),
    createTaskLoaders(context),
    createTransitionLoaders(context),
  );

export interface PlansContext extends OperationContext {
  readonly loaders: ReturnType<typeof createLoaders>;
}
