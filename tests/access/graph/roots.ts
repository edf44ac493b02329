/** How a field of the root is asked: its variables and arguments, and the values for one citizen. */
export interface Root {
  declaration: string;
  arguments: string;
  variables(about: About): Record<string, unknown>;
  /** Asked for each citizen, or once by everybody. */
  each: boolean;
}

/** What values are made of. */
export interface About {
  citizenId: string;
  cpr: string;
  planId: string;
  staffMemberId: string;
  organisationId: string;
  today: string;
}

const once = (declaration: string, args: string, variables: Root['variables'] = () => ({})): Root => ({
  ...{ declaration, variables },
  arguments: args,
  each: false,
});
const each = (declaration: string, args: string, variables: Root['variables']): Root => ({
  ...once(declaration, args, variables),
  each: true,
});

/** Every field of the root that leads to protected values; the suite fails when the graph has one that is not here. */
export const ROOTS: Record<string, Root> = {
  citizen: each('($citizen: ID!)', '(id: $citizen)', ({ citizenId }) => ({ citizen: citizenId })),
  plan: each('($plan: ID!)', '(id: $plan)', ({ planId }) => ({ plan: planId })),
  citizens: each('($search: String!)', '(search: $search)', ({ cpr }) => ({ search: cpr })),
  accessLogExport: each('($citizen: ID!)', '(citizenId: $citizen)', ({ citizenId }) => ({ citizen: citizenId })),
  viewer: once('', ''),
  accessAlerts: once('', ''),
  emergencyAccessesToReview: once('', ''),
  unmatchedMessages: once('', ''),
  outreachTasks: once('($date: Date!)', '(date: $date)', ({ today }) => ({ date: today })),
  currentHospitalStays: once(
    '($unit: ID!, $date: Date!)',
    '(organisationId: $unit, date: $date)',
    ({ organisationId, today }) => ({ unit: organisationId, date: today }),
  ),
  staffMember: once('($colleague: ID!)', '(id: $colleague)', ({ staffMemberId }) => ({ colleague: staffMemberId })),
  organisation: once('($unit: ID!)', '(id: $unit)', ({ organisationId }) => ({ unit: organisationId })),
  organisations: once('', '(first: 3)'),
  offers: once('', '(first: 3)'),
  openOffers: once('($at: DateTime!)', '(at: $at, first: 3)', ({ today }) => ({ at: `${today}T12:00:00Z` })),
};
