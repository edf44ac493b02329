import { readPage } from '@tvaers/kit/graphql/connection';
import type { Resolvers } from '@tvaers/kit/graphql/subgraph-schema';
import type { InterventionsContext } from '../context.ts';
import { toBookAppointmentResult } from './book-appointment.result.ts';
import { bookAppointment } from './book-appointment.ts';
import { toRecordMissedAppointmentResult } from './record-missed-appointment.result.ts';
import { recordMissedAppointment } from './record-missed-appointment.ts';

export const appointmentResolvers: Resolvers<InterventionsContext> = {
  Mutation: {
    bookAppointment: async (_root, { input }, context) =>
      toBookAppointmentResult(await bookAppointment(context, input)),
    recordMissedAppointment: async (_root, { input }, context) =>
      toRecordMissedAppointmentResult(await recordMissedAppointment(context, input)),
  },
  Citizen: {
    appointments: ({ id }, args, { loaders }) =>
      loaders.appointmentsOfCitizen.load({ parentId: id, page: readPage(args, 2) }),
  },
  Appointment: {
    __resolveReference: ({ id }, { loaders }) => loaders.appointmentById.load(id),
    citizen: ({ citizenId }) => ({ id: citizenId }),
    organisation: ({ organisationId }) => ({ id: organisationId }),
    intervention: ({ interventionId }, _args, { loaders }) =>
      interventionId && loaders.interventionById.load(interventionId),
  },
};
