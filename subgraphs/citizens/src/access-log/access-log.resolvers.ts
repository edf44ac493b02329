import type { CitizensResolvers } from '../context.ts';
import { organisation, staffMember } from '../organisations/references.ts';
import { exportAccessLog } from './export-access-log.ts';
import { findAccessLog } from './find-access-log.ts';
import { listAccessAlerts } from './list-access-alerts.ts';

export const accessLogResolvers: CitizensResolvers = {
  Query: {
    accessLogExport: (_root, wanted, context) => exportAccessLog(context, wanted),
    accessAlerts: (_root, page, context) => listAccessAlerts(context, page),
  },
  Citizen: {
    accessLog: ({ citizenId }, period, context) => findAccessLog(context, citizenId, period),
  },
  AccessEvent: {
    organisation: ({ organisationId }) => organisation(organisationId),
  },
  AccessAlert: {
    organisation: ({ organisationId }) => organisation(organisationId),
    staffMember: ({ staffMemberId }) => staffMember(staffMemberId),
  },
};
