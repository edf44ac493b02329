import type { CitizensResolvers } from '../context.ts';
import { organisation } from '../organisations/references.ts';
import { findAccessLog } from './find-access-log.ts';

export const accessLogResolvers: CitizensResolvers = {
  Citizen: {
    accessLog: ({ citizenId }, period, context) => findAccessLog(context, citizenId, period),
  },
  AccessEvent: {
    organisation: ({ organisationId }) => organisation(organisationId),
  },
};
