import type { Loaders } from '../context.ts';
import { toConsentRefusal } from './consent-refusal.ts';
import type { GiveConsentOutcome } from './give-consent.ts';

export const toGiveConsentResult = (outcome: GiveConsentOutcome, { consentById }: Loaders) =>
  outcome.outcome === 'given'
    ? { __typename: 'GiveConsentSuccess', consent: () => consentById.load(outcome.consentId) }
    : toConsentRefusal(outcome);
