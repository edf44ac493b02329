import type { Loaders } from '../context.ts';
import { toConsentRefusal } from './consent-refusal.ts';
import type { WithdrawConsentOutcome } from './withdraw-consent.ts';

export const toWithdrawConsentResult = (outcome: WithdrawConsentOutcome, { consentById }: Loaders) =>
  outcome.outcome === 'withdrawn'
    ? { __typename: 'WithdrawConsentSuccess', consent: () => consentById.load(outcome.consentId) }
    : toConsentRefusal(outcome);
