import { findCitizen } from '../citizens/find-citizen.ts';
import { type CitizensResolvers, freshLoaders } from '../context.ts';
import { namesInMask } from '../data-classes/data-class-names.rules.ts';
import { organisation } from '../organisations/references.ts';
import { toChangeConsentResult } from './change-consent.result.ts';
import { changeConsent } from './change-consent.ts';
import { inStates } from './consent.rules.ts';
import { toGiveConsentResult } from './give-consent.result.ts';
import { giveConsent } from './give-consent.ts';
import { toWithdrawConsentResult } from './withdraw-consent.result.ts';
import { withdrawConsent } from './withdraw-consent.ts';

export const consentResolvers: CitizensResolvers = {
  Citizen: {
    consents: async ({ citizenId }, { states }, { loaders }) =>
      inStates(await loaders.consentsByCitizen.load(citizenId), states),
  },
  Consent: {
    __resolveReference: ({ id }, { loaders }) => loaders.consentById.load(id),
    citizen: ({ citizenId }, _arguments, context) => findCitizen(context, citizenId),
    recipients: ({ recipientIds }) => recipientIds.map(organisation),
    dataClasses: ({ classes }) => namesInMask(classes),
  },
  Mutation: {
    giveConsent: async (_root, { input }, context) =>
      toGiveConsentResult(await giveConsent(context, input), freshLoaders(context)),
    changeConsent: async (_root, { input }, context) =>
      toChangeConsentResult(await changeConsent(context, input), freshLoaders(context)),
    withdrawConsent: async (_root, { input }, context) =>
      toWithdrawConsentResult(await withdrawConsent(context, input), freshLoaders(context)),
  },
};
