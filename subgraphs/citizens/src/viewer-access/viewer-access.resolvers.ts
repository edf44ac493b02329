import type { CitizensResolvers } from '../context.ts';
import { namesInMask } from '../data-classes/data-class-names.rules.ts';

export const viewerAccessResolvers: CitizensResolvers = {
  Citizen: {
    viewerAccess: ({ citizenId }, _arguments, { viewer }) => ({ citizenId, purpose: viewer.purpose }),
  },
  ViewerAccess: {
    grounds: ({ citizenId }, _arguments, { loaders }) => loaders.accessGroundsByCitizen.load(citizenId),
  },
  AccessGround: {
    dataClasses: ({ classes }) => namesInMask(classes),
  },
};
