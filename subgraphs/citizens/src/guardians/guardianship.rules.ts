import { type InvalidInput, invalidInput } from '../refusals.ts';

const LONGEST_SUBJECT = 200;

/** Decides whether an account can stand for a person from now on. */
export function decideGuardianship(
  { subject, validTo = null }: { subject: string; validTo?: Date | null },
  now: Date,
): { outcome: 'appoint'; subject: string; validTo: Date | null } | InvalidInput {
  const account = subject.trim();
  if (account === '' || account.length > LONGEST_SUBJECT)
    return invalidInput('subject', `Skriv værgens konto-id, højst ${LONGEST_SUBJECT} tegn.`);
  if (validTo !== null && validTo.getTime() <= now.getTime())
    return invalidInput('validTo', 'Værgemålet skal slutte engang ude i fremtiden, eller ikke have nogen slutdato.');
  return { outcome: 'appoint', subject: account, validTo };
}
