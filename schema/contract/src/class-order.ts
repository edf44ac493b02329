import type { DataClass } from './data-classes.ts';

/**
 * Which classes a class protects more strictly than, one step down. Reviewed: `health: ['hospitalStay']` says that health
 * may stand in for a stay (fewer see it), and never the other way. Classes that no path joins cannot stand in for each
 * other at all: psychiatry is neither weaker nor stricter than a social case, other people may see it.
 */
const DIRECTLY_WEAKER: Record<DataClass, readonly DataClass[]> = {
  identity: [],
  contactInfo: ['identity'],
  plan: ['identity'],
  hospitalStay: ['identity'],
  socialCase: ['plan'],
  health: ['hospitalStay'],
  psychiatry: ['health'],
  substance: ['hospitalStay'],
  dose: ['substance'],
  economyEmployment: ['socialCase'],
  offence: ['socialCase'],
  protectedAddress: ['contactInfo'],
  accessLog: ['identity'],
};

/** Whether what is labelled `label` is guarded at least as strictly as what is labelled `other`. A partial order. */
export const isAsStrictAs = (label: DataClass, other: DataClass): boolean =>
  label === other || DIRECTLY_WEAKER[label].some((weaker) => isAsStrictAs(weaker, other));
