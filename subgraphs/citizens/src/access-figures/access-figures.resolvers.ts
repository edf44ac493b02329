import type { CitizensResolvers } from '../context.ts';
import { findAccessFigures } from './find-access-figures.ts';

export const accessFiguresResolvers: CitizensResolvers = {
  Query: {
    accessFigures: (_root, period, context) => findAccessFigures(context, period),
  },
};
