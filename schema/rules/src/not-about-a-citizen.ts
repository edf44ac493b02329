/**
 * Types that say nothing about a citizen and so carry no data class. Each entry is a decision: what a type holds is
 * protected unless it stands here. Who may be shown a colleague's phone number is not a question of data classes.
 */
export const NOT_ABOUT_A_CITIZEN: readonly string[] = [
  'AccessAlert',
  // Counts of at least five people (rule A11).
  'AccessFigures',
  'AnonymousEnrolment',
  'Funding',
  'Municipality',
  'Offer',
  'OfferAtPlace',
  'OpenOffer',
  'Organisation',
  'Place',
  'Schedule',
  'StaffMember',
  'StaffRole',
  'Team',
  'Viewer',
];

/** Types that only hold others together; what they hold carries its own class. */
export const isWrapper = (name: string): boolean => /(Connection|Edge|Success)$/.test(name);
