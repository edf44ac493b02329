/** Of each sector's schema what the questions ask for. */
const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
`;

export const PLAIN_SDL: Readonly<Record<string, string>> = {
  citizens: `${FEDERATION}
type Query { citizen(id: ID!): Citizen }
type Citizen @key(fields: "id") {
  id: ID!
  displayName: String!
  livingSituation: LivingSituation
  daysSinceLastContact: Int
}
type LivingSituation { kind: String! place: String observedAt: String! }`,

  staff: `${FEDERATION}
type Query { staffMember(id: ID!): StaffMember }
type StaffMember @key(fields: "id") { id: ID! name: String! title: String phone: String caseload: Caseload }
type Caseload { count: Int! ceiling: Int! citizens: [Citizen!]! }
type Citizen @key(fields: "id", resolvable: false) { id: ID! }
type Organisation @key(fields: "id") { id: ID! name: String! sector: String! }
type Team @key(fields: "id") { id: ID! name: String! members: [StaffMember!]! }`,

  interventions: `${FEDERATION}
enum InterventionState { PLANNED ACTIVE ON_HOLD ENDED }
type Citizen @key(fields: "id") { id: ID! interventions(states: [InterventionState!]): [Intervention!]! }
type Intervention { id: ID! title: String! state: String! provider: Organisation! team: Team }
type Organisation @key(fields: "id", resolvable: false) { id: ID! }
type Team @key(fields: "id", resolvable: false) { id: ID! }`,

  plans: `${FEDERATION}
type Citizen @key(fields: "id") { id: ID! plan: JointPlan }
type JointPlan {
  id: ID!
  citizensWords: String!
  employment: Employment!
  nextFollowUpOn: String
  goals: [Goal!]!
}
type Employment { state: String! reason: String }
type Goal { id: ID! title: String! kind: String! status: String! actions: [Action!]! }
type Action { id: ID! title: String! dueAt: String state: String! responsible: StaffMember }
type StaffMember @key(fields: "id", resolvable: false) { id: ID! }`,
};
