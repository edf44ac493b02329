import type { HospitalNotification } from './hospital-notification.ts';

const STEPS = {
  admit: { INPATIENT: 'Indlagt', EMERGENCY: 'Akut ambulant' },
  'start-leave': { INPATIENT: 'På orlov', EMERGENCY: 'På orlov' },
  'end-leave': { INPATIENT: 'Tilbage fra orlov', EMERGENCY: 'Tilbage fra orlov' },
  discharge: { INPATIENT: 'Udskrevet', EMERGENCY: 'Afsluttet akut ambulant' },
};
const FORMS = { first: '', revision: ' (rettelse)', cancellation: ' (annulleret)' };

/** What a message tells, in the words that hospitals' notices have in Danish. */
export function sayActivity({ step, form, class: stayClass, deceased }: HospitalNotification): string {
  return (deceased === true ? 'Død' : STEPS[step][stayClass]) + FORMS[form];
}
