/** A goal as the rules look at it. */
export interface StatedGoal {
  title: string;
  /** Null where nobody is named yet. */
  actions: readonly { title: string; responsibleId: string | null }[];
}

export type GoalFault = 'empty' | 'too-long' | 'too-many' | 'not-an-id';

const LONGEST_TITLE = 200;
/** A plan with more than this is nobody's plan; it also bounds what one statement writes. */
const MOST = 20;

/** What is wrong with goals and their actions; null when nothing is. */
export function faultOfGoals(goals: readonly StatedGoal[], isId: (value: string) => boolean): GoalFault | null {
  const actions = goals.flatMap((goal) => goal.actions);
  const titles = [...goals, ...actions].map(({ title }) => title.trim());
  if (goals.length > MOST || goals.some((goal) => goal.actions.length > MOST)) return 'too-many';
  if (titles.includes('')) return 'empty';
  if (titles.some(({ length }) => length > LONGEST_TITLE)) return 'too-long';
  if (actions.some(({ responsibleId }) => responsibleId !== null && !isId(responsibleId))) return 'not-an-id';
  return null;
}
