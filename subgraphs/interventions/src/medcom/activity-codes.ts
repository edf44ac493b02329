import type { NotificationForm, NotificationStep } from './hospital-notification.ts';

/** What an activity code says of its message. Whether it is an emergency is told by `Encounter.class`. */
export interface Activity {
  step: NotificationStep;
  form: NotificationForm;
}

const STEPS: Record<string, NotificationStep> = {
  'admit-inpatient': 'admit',
  'admit-emergency': 'admit',
  'start-leave-inpatient': 'start-leave',
  'end-leave-inpatient': 'end-leave',
  'discharge-inpatient-home': 'discharge',
  'discharge-emergency-home': 'discharge',
};

const FORMS: [prefix: string, form: NotificationForm][] = [
  ['revise-', 'revision'],
  ['cancel-', 'cancellation'],
  ['', 'first'],
];

/** All 18 codes of the value set medcom-hospitalNotification-messageActivities. */
const ACTIVITIES = new Map(
  Object.entries(STEPS).flatMap(([code, step]) =>
    FORMS.map(([prefix, form]) => [prefix + code, { step, form }] as const),
  ),
);

/** The meaning of a code, whose case does not matter; null for one that is not of the value set. */
export const activityOf = (code: string): Activity | null => ACTIVITIES.get(code.toLowerCase()) ?? null;
