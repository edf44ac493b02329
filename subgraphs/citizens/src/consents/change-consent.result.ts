import type { Loaders } from '../context.ts';
import type { ChangeConsentOutcome } from './change-consent.ts';
import { toConsentRefusal } from './consent-refusal.ts';

export const toChangeConsentResult = (outcome: ChangeConsentOutcome, { consentById }: Loaders) =>
  outcome.outcome === 'changed'
    ? { __typename: 'ChangeConsentSuccess', consent: () => consentById.load(outcome.consentId) }
    : toConsentRefusal(outcome);
