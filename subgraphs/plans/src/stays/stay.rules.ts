/** States of a hospital stay, as interventions tells them. */
export type StayState = 'IN_PROGRESS' | 'ON_LEAVE' | 'FINISHED' | 'DECEASED' | 'CANCELLED';

export interface StayFacts {
  /** Null when this is the first that is heard of the stay. */
  before: StayState | null;
  after: StayState;
  /** Our own newest observation of where the person stays; null when nobody knows. */
  livingSituation: string | null;
  /** Of whichever stay a death was told: it stands. */
  isDead: boolean;
}

/** What plans does about a stay. The words name tasks by their reason and the passage by what becomes of it. */
export type StayStep =
  | { step: 'open-transition' }
  | { step: 'cancel-transition' }
  | { step: 'add-task'; reason: 'ADMITTED' | 'DISCHARGED' | 'DISCHARGED_WITHOUT_HOME' }
  | { step: 'seek'; reason: 'DISCHARGED_WITHOUT_HOME' }
  | { step: 'drop-tasks'; of: 'admission' | 'discharge' | 'stay' | 'citizen' }
  | { step: 'reopen-tasks' };

const inHospital = (state: StayState | null): boolean => state === 'IN_PROGRESS' || state === 'ON_LEAVE';

/** Messages carry no destination, so the home comes from our own observation; unknown counts as none (rule R16). */
export const hasHome = (livingSituation: string | null): boolean => livingSituation === 'OWN_HOME';

/**
 * What a change of a stay demands (rule R16). After a death nobody is sent anywhere, whatever else is told of another stay;
 * a death taken back brings everything back that it had closed, and of the stay's own tasks those that are demanded now.
 */
export function stepsFor(facts: StayFacts): StayStep[] {
  if (facts.before === facts.after) return [];
  const back: StayStep[] =
    facts.before === 'DECEASED' ? [{ step: 'reopen-tasks' }, { step: 'drop-tasks', of: 'stay' }] : [];
  const nobodyGoes: StayStep[] = facts.isDead ? [{ step: 'drop-tasks', of: 'citizen' }] : [];
  return [...back, ...stepsInto(facts), ...nobodyGoes];
}

/**
 * An admission opens the passage home and tells the coordinator, a discharge asks the coordinator to meet the person and,
 * without a home, sends somebody out; a message taken back undoes what it made.
 */
function stepsInto({ before, after, livingSituation }: StayFacts): StayStep[] {
  if (after === 'CANCELLED') return [{ step: 'cancel-transition' }, { step: 'drop-tasks', of: 'stay' }];
  if (after === 'DECEASED') return [{ step: 'cancel-transition' }];
  if (inHospital(after)) {
    if (inHospital(before)) return [];
    return [
      { step: 'open-transition' },
      { step: 'drop-tasks', of: 'discharge' },
      { step: 'add-task', reason: 'ADMITTED' },
    ];
  }
  const discharge: StayStep[] = [{ step: 'open-transition' }, { step: 'drop-tasks', of: 'admission' }];
  if (hasHome(livingSituation)) return [...discharge, { step: 'add-task', reason: 'DISCHARGED' }];
  return [
    ...discharge,
    { step: 'add-task', reason: 'DISCHARGED_WITHOUT_HOME' },
    { step: 'seek', reason: 'DISCHARGED_WITHOUT_HOME' },
  ];
}

/** What must be in place before and after somebody goes home (rule R16). */
export const DISCHARGE_CHECKLIST = [
  'Der er et sted at sove den første nat.',
  'Medicin og dosisplan er aftalt, og recepterne er klar.',
  'Det er aftalt, hvem der møder borgeren ved udskrivningen.',
  'Koordinatoren har fået besked mindst tre hverdage før.',
  'Den praktiserende læge eller Sundhedsteamet kender planen.',
  'Der er aftalt en tid inden for en uge efter udskrivningen.',
] as const;
