const PERSON = `fragment Person on StaffStaffMember {
  rowId name phone
  staffStaffRolesByStaffMemberId(first: 1, orderBy: VALID_FROM_DESC) { nodes { title } }
}`;

const CITIZEN = `fragment OneCitizen on Citizen {
  rowId givenName familyName aliases
  livingSituationsByCitizenId(first: 1, orderBy: OBSERVED_AT_DESC) { nodes { kind place observedAt } }
  lastSeenByCitizenId { at }
  interventionsInterventionsByCitizenId(condition: { state: "ACTIVE" }, orderBy: STARTED_ON_DESC) {
    nodes {
      rowId title state
      staffOrganisationByProviderId { rowId name sector }
      staffTeamByTeamId {
        rowId name
        staffTeamMembersByTeamId(condition: { validTo: null }) { nodes { staffStaffMemberByStaffMemberId { ...Person } } }
      }
    }
  }
  plansJointPlansByCitizenId(condition: { state: "ACTIVE" }) {
    nodes {
      rowId citizensWords employmentState employmentReason nextFollowUpOn
      plansGoalsByPlanId(orderBy: POSITION_ASC) {
        nodes {
          rowId title kind status
          plansActionsByGoalId(orderBy: POSITION_ASC) {
            nodes { rowId title dueAt state staffStaffMemberByResponsibleId { ...Person } }
          }
        }
      }
    }
  }
}`;

/** By the name of the question: the same rows and columns in the shape that PostGraphile makes of the tables. */
export const POSTGRAPHILE_QUERIES: Readonly<Record<string, string>> = {
  Caseload: `query Caseload($id: UUID!) {
    staffStaffMemberByRowId(rowId: $id) {
      ...Person
      staffCareTeamMembersByStaffMemberId(condition: { role: "COORDINATOR", validTo: null }) {
        nodes { citizenByCitizenId { ...OneCitizen } }
      }
    }
  }
  ${PERSON}
  ${CITIZEN}`,
  OneOfCaseload: `query OneOfCaseload($id: UUID!) { citizenByRowId(rowId: $id) { ...OneCitizen } }
  ${PERSON}
  ${CITIZEN}`,
};
