import type { CitizensResolvers } from '../context.ts';
import { findDaysSinceLastContact } from './find-days-since.ts';

export const lastSeenResolvers: CitizensResolvers = {
  Citizen: {
    daysSinceLastContact: ({ citizenId }, _arguments, context) => findDaysSinceLastContact(context, citizenId),
  },
};
