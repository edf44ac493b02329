/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation RenewEmergencyAccess($input: RenewEmergencyAccessInput!) {\n    renewEmergencyAccess(input: $input) {\n      __typename\n      ... on RenewEmergencyAccessSuccess {\n        citizenId\n        emergencyAccessId\n        startedAt\n        endsAt\n        grant\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": typeof types.RenewEmergencyAccessDocument,
    "\n  mutation TakeEmergencyAccess($input: TakeEmergencyAccessInput!) {\n    takeEmergencyAccess(input: $input) {\n      __typename\n      ... on TakeEmergencyAccessSuccess {\n        citizenId\n        emergencyAccessId\n        startedAt\n        endsAt\n        grant\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": typeof types.TakeEmergencyAccessDocument,
    "\n  fragment CaseloadCitizen on Citizen {\n    id\n    displayName\n    daysSinceLastContact\n    livingSituation {\n      kind\n      place\n    }\n    interventions(states: [ACTIVE, ON_HOLD]) {\n      __typename\n      id\n      ... on SubstitutionTreatment {\n        hold {\n          since\n        }\n      }\n    }\n    plan {\n      id\n      nextFollowUpOn\n    }\n    tasks(states: [OPEN], first: 10) {\n      edges {\n        node {\n          id\n          overdue\n        }\n      }\n    }\n    hospitalStays(first: 1) {\n      edges {\n        node {\n          id\n          state\n        }\n      }\n    }\n  }\n": typeof types.CaseloadCitizenFragmentDoc,
    "\n  query CoordinatorCaseload($coordinatorId: ID!) {\n    staffMember(id: $coordinatorId) {\n      id\n      name\n      caseload {\n        count\n        ceiling\n        aboveCeiling\n        citizens {\n          id\n          ...CaseloadCitizen\n        }\n      }\n    }\n  }\n": typeof types.CoordinatorCaseloadDocument,
    "\n  fragment AccessGround on AccessGround {\n    rule\n    dataClasses\n    law\n    reason\n  }\n": typeof types.AccessGroundFragmentDoc,
    "\n  fragment CitizenConsents on Citizen {\n    id\n    consents(states: [ACTIVE]) {\n      id\n      ...ConsentItem\n    }\n  }\n": typeof types.CitizenConsentsFragmentDoc,
    "\n  query CitizenPage($id: ID!) {\n    citizen(id: $id) {\n      id\n      displayName\n      ...CitizenIdentity\n      ...CitizenWhereabouts\n      ...CitizenTeamAround\n      ...CitizenInterventions\n      ...CitizenPlan\n      ...CitizenStays\n      ...CitizenPassages\n      ...CitizenTasks\n      ...CitizenViewerAccess\n      ...CitizenConsents\n      ...CitizenBlocks\n    }\n  }\n": typeof types.CitizenPageDocument,
    "\n  fragment ConsentItem on Consent {\n    id\n    state\n    recipients {\n      id\n      name\n    }\n    dataClasses\n    purpose\n    validTo\n    withdrawnAt\n    version\n  }\n": typeof types.ConsentItemFragmentDoc,
    "\n  fragment GoalItem on Goal {\n    title\n    status\n    actions {\n      id\n      title\n      dueAt\n      state\n      responsible {\n        id\n        name\n      }\n    }\n  }\n": typeof types.GoalItemFragmentDoc,
    "\n  fragment CitizenIdentity on Citizen {\n    aliases\n    birthDate\n    identifiers {\n      system\n      value\n      use\n    }\n    generalPractitioner {\n      status\n      name\n    }\n    actingMunicipality {\n      name\n      disputed\n    }\n    enrolment {\n      id\n      state\n      since\n    }\n  }\n": typeof types.CitizenIdentityFragmentDoc,
    "\n  fragment InterventionDetail on Intervention {\n    __typename\n    ... on FactCourse {\n      intensity\n      boardEntry {\n        reason\n        reviewBy\n        overdue\n      }\n    }\n    ... on HousingFirstCourse {\n      method\n      phase\n      tenancy {\n        state\n        leaseFrom\n      }\n    }\n    ... on SubstitutionTreatment {\n      prescription {\n        drug\n        dailyDose {\n          value\n          unit\n        }\n      }\n      hold {\n        since\n        reason\n      }\n      lastConfirmedDose {\n        at\n        place\n      }\n    }\n  }\n": typeof types.InterventionDetailFragmentDoc,
    "\n  fragment CitizenInterventions on Citizen {\n    interventions(states: [PLANNED, ACTIVE, ON_HOLD]) {\n      id\n      title\n      state\n      startedOn\n      provider {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n      ...InterventionDetail\n    }\n  }\n": typeof types.CitizenInterventionsFragmentDoc,
    "\n  fragment CitizenPlan on Citizen {\n    plan {\n      id\n      citizensWords\n      nextFollowUpOn\n      employment {\n        state\n        reason\n      }\n      goals {\n        id\n        ...GoalItem\n      }\n    }\n  }\n": typeof types.CitizenPlanFragmentDoc,
    "\n  fragment CitizenPassages on Citizen {\n    transitions(states: [OPEN]) {\n      id\n      kind\n      checklist {\n        id\n        item\n        done\n      }\n    }\n  }\n": typeof types.CitizenPassagesFragmentDoc,
    "\n  fragment CitizenBlocks on Citizen {\n    blocks {\n      id\n      organisation {\n        id\n        name\n      }\n      staffMember {\n        id\n        name\n      }\n      dataClasses\n      from\n      liftedAt\n    }\n  }\n": typeof types.CitizenBlocksFragmentDoc,
    "\n  fragment CitizenStays on Citizen {\n    hospitalStays(first: 10) {\n      edges {\n        node {\n          id\n          state\n          startedAt\n          endedAt\n          hospitalName\n          dischargedWithoutHome\n        }\n      }\n    }\n  }\n": typeof types.CitizenStaysFragmentDoc,
    "\n  fragment TaskItem on Task {\n    id\n    title\n    kind\n    version\n  }\n": typeof types.TaskItemFragmentDoc,
    "\n  fragment CitizenTasks on Citizen {\n    id\n    tasks(states: [OPEN], first: 10) {\n      edges {\n        node {\n          id\n          title\n          dueAt\n          overdue\n          assignee {\n            ... on StaffMember {\n              id\n              name\n            }\n            ... on Team {\n              id\n              name\n            }\n          }\n          ...TaskItem\n        }\n      }\n    }\n  }\n": typeof types.CitizenTasksFragmentDoc,
    "\n  fragment CitizenTeamAround on Citizen {\n    coordinator {\n      id\n      ...PersonLine\n      organisation {\n        id\n        name\n        parent {\n          id\n          name\n        }\n      }\n    }\n    careTeam {\n      id\n      members {\n        role\n        staffMember {\n          id\n          ...PersonLine\n        }\n      }\n    }\n  }\n": typeof types.CitizenTeamAroundFragmentDoc,
    "\n  fragment CitizenTimeline on Citizen {\n    contacts(first: 30) {\n      edges {\n        node {\n          id\n          at\n        }\n      }\n    }\n    hospitalStays(first: 10) {\n      edges {\n        node {\n          id\n          state\n          startedAt\n          endedAt\n        }\n      }\n    }\n  }\n": typeof types.CitizenTimelineFragmentDoc,
    "\n  mutation CompleteTask($input: CompleteTaskInput!) {\n    completeTask(input: $input) {\n      __typename\n      ... on CompleteTaskSuccess {\n        task {\n          id\n          state\n        }\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": typeof types.CompleteTaskDocument,
    "\n  mutation GiveConsent($input: GiveConsentInput!) {\n    giveConsent(input: $input) {\n      __typename\n      ... on ConsentTooLong {\n        latest\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": typeof types.GiveConsentDocument,
    "\n  query UnitsToChoose {\n    organisations(first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.UnitsToChooseDocument,
    "\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n": typeof types.WithdrawConsentDocument,
    "\n  fragment CitizenWhereabouts on Citizen {\n    safetyNotes\n    daysSinceLastContact\n    livingSituation {\n      kind\n      place\n      area\n      observedAt\n    }\n    lastContact {\n      id\n      at\n      place\n      door {\n        id\n        name\n      }\n      by {\n        id\n        name\n      }\n    }\n    ...CitizenTimeline\n  }\n": typeof types.CitizenWhereaboutsFragmentDoc,
    "\n  fragment CitizenViewerAccess on Citizen {\n    id\n    viewerAccess {\n      purpose\n      grounds {\n        reason\n        ...AccessGround\n      }\n    }\n  }\n": typeof types.CitizenViewerAccessFragmentDoc,
    "\n  fragment PersonLine on StaffMember {\n    name\n    title\n    phone\n  }\n": typeof types.PersonLineFragmentDoc,
};
const documents: Documents = {
    "\n  mutation RenewEmergencyAccess($input: RenewEmergencyAccessInput!) {\n    renewEmergencyAccess(input: $input) {\n      __typename\n      ... on RenewEmergencyAccessSuccess {\n        citizenId\n        emergencyAccessId\n        startedAt\n        endsAt\n        grant\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": types.RenewEmergencyAccessDocument,
    "\n  mutation TakeEmergencyAccess($input: TakeEmergencyAccessInput!) {\n    takeEmergencyAccess(input: $input) {\n      __typename\n      ... on TakeEmergencyAccessSuccess {\n        citizenId\n        emergencyAccessId\n        startedAt\n        endsAt\n        grant\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": types.TakeEmergencyAccessDocument,
    "\n  fragment CaseloadCitizen on Citizen {\n    id\n    displayName\n    daysSinceLastContact\n    livingSituation {\n      kind\n      place\n    }\n    interventions(states: [ACTIVE, ON_HOLD]) {\n      __typename\n      id\n      ... on SubstitutionTreatment {\n        hold {\n          since\n        }\n      }\n    }\n    plan {\n      id\n      nextFollowUpOn\n    }\n    tasks(states: [OPEN], first: 10) {\n      edges {\n        node {\n          id\n          overdue\n        }\n      }\n    }\n    hospitalStays(first: 1) {\n      edges {\n        node {\n          id\n          state\n        }\n      }\n    }\n  }\n": types.CaseloadCitizenFragmentDoc,
    "\n  query CoordinatorCaseload($coordinatorId: ID!) {\n    staffMember(id: $coordinatorId) {\n      id\n      name\n      caseload {\n        count\n        ceiling\n        aboveCeiling\n        citizens {\n          id\n          ...CaseloadCitizen\n        }\n      }\n    }\n  }\n": types.CoordinatorCaseloadDocument,
    "\n  fragment AccessGround on AccessGround {\n    rule\n    dataClasses\n    law\n    reason\n  }\n": types.AccessGroundFragmentDoc,
    "\n  fragment CitizenConsents on Citizen {\n    id\n    consents(states: [ACTIVE]) {\n      id\n      ...ConsentItem\n    }\n  }\n": types.CitizenConsentsFragmentDoc,
    "\n  query CitizenPage($id: ID!) {\n    citizen(id: $id) {\n      id\n      displayName\n      ...CitizenIdentity\n      ...CitizenWhereabouts\n      ...CitizenTeamAround\n      ...CitizenInterventions\n      ...CitizenPlan\n      ...CitizenStays\n      ...CitizenPassages\n      ...CitizenTasks\n      ...CitizenViewerAccess\n      ...CitizenConsents\n      ...CitizenBlocks\n    }\n  }\n": types.CitizenPageDocument,
    "\n  fragment ConsentItem on Consent {\n    id\n    state\n    recipients {\n      id\n      name\n    }\n    dataClasses\n    purpose\n    validTo\n    withdrawnAt\n    version\n  }\n": types.ConsentItemFragmentDoc,
    "\n  fragment GoalItem on Goal {\n    title\n    status\n    actions {\n      id\n      title\n      dueAt\n      state\n      responsible {\n        id\n        name\n      }\n    }\n  }\n": types.GoalItemFragmentDoc,
    "\n  fragment CitizenIdentity on Citizen {\n    aliases\n    birthDate\n    identifiers {\n      system\n      value\n      use\n    }\n    generalPractitioner {\n      status\n      name\n    }\n    actingMunicipality {\n      name\n      disputed\n    }\n    enrolment {\n      id\n      state\n      since\n    }\n  }\n": types.CitizenIdentityFragmentDoc,
    "\n  fragment InterventionDetail on Intervention {\n    __typename\n    ... on FactCourse {\n      intensity\n      boardEntry {\n        reason\n        reviewBy\n        overdue\n      }\n    }\n    ... on HousingFirstCourse {\n      method\n      phase\n      tenancy {\n        state\n        leaseFrom\n      }\n    }\n    ... on SubstitutionTreatment {\n      prescription {\n        drug\n        dailyDose {\n          value\n          unit\n        }\n      }\n      hold {\n        since\n        reason\n      }\n      lastConfirmedDose {\n        at\n        place\n      }\n    }\n  }\n": types.InterventionDetailFragmentDoc,
    "\n  fragment CitizenInterventions on Citizen {\n    interventions(states: [PLANNED, ACTIVE, ON_HOLD]) {\n      id\n      title\n      state\n      startedOn\n      provider {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n      ...InterventionDetail\n    }\n  }\n": types.CitizenInterventionsFragmentDoc,
    "\n  fragment CitizenPlan on Citizen {\n    plan {\n      id\n      citizensWords\n      nextFollowUpOn\n      employment {\n        state\n        reason\n      }\n      goals {\n        id\n        ...GoalItem\n      }\n    }\n  }\n": types.CitizenPlanFragmentDoc,
    "\n  fragment CitizenPassages on Citizen {\n    transitions(states: [OPEN]) {\n      id\n      kind\n      checklist {\n        id\n        item\n        done\n      }\n    }\n  }\n": types.CitizenPassagesFragmentDoc,
    "\n  fragment CitizenBlocks on Citizen {\n    blocks {\n      id\n      organisation {\n        id\n        name\n      }\n      staffMember {\n        id\n        name\n      }\n      dataClasses\n      from\n      liftedAt\n    }\n  }\n": types.CitizenBlocksFragmentDoc,
    "\n  fragment CitizenStays on Citizen {\n    hospitalStays(first: 10) {\n      edges {\n        node {\n          id\n          state\n          startedAt\n          endedAt\n          hospitalName\n          dischargedWithoutHome\n        }\n      }\n    }\n  }\n": types.CitizenStaysFragmentDoc,
    "\n  fragment TaskItem on Task {\n    id\n    title\n    kind\n    version\n  }\n": types.TaskItemFragmentDoc,
    "\n  fragment CitizenTasks on Citizen {\n    id\n    tasks(states: [OPEN], first: 10) {\n      edges {\n        node {\n          id\n          title\n          dueAt\n          overdue\n          assignee {\n            ... on StaffMember {\n              id\n              name\n            }\n            ... on Team {\n              id\n              name\n            }\n          }\n          ...TaskItem\n        }\n      }\n    }\n  }\n": types.CitizenTasksFragmentDoc,
    "\n  fragment CitizenTeamAround on Citizen {\n    coordinator {\n      id\n      ...PersonLine\n      organisation {\n        id\n        name\n        parent {\n          id\n          name\n        }\n      }\n    }\n    careTeam {\n      id\n      members {\n        role\n        staffMember {\n          id\n          ...PersonLine\n        }\n      }\n    }\n  }\n": types.CitizenTeamAroundFragmentDoc,
    "\n  fragment CitizenTimeline on Citizen {\n    contacts(first: 30) {\n      edges {\n        node {\n          id\n          at\n        }\n      }\n    }\n    hospitalStays(first: 10) {\n      edges {\n        node {\n          id\n          state\n          startedAt\n          endedAt\n        }\n      }\n    }\n  }\n": types.CitizenTimelineFragmentDoc,
    "\n  mutation CompleteTask($input: CompleteTaskInput!) {\n    completeTask(input: $input) {\n      __typename\n      ... on CompleteTaskSuccess {\n        task {\n          id\n          state\n        }\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": types.CompleteTaskDocument,
    "\n  mutation GiveConsent($input: GiveConsentInput!) {\n    giveConsent(input: $input) {\n      __typename\n      ... on ConsentTooLong {\n        latest\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": types.GiveConsentDocument,
    "\n  query UnitsToChoose {\n    organisations(first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.UnitsToChooseDocument,
    "\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n": types.WithdrawConsentDocument,
    "\n  fragment CitizenWhereabouts on Citizen {\n    safetyNotes\n    daysSinceLastContact\n    livingSituation {\n      kind\n      place\n      area\n      observedAt\n    }\n    lastContact {\n      id\n      at\n      place\n      door {\n        id\n        name\n      }\n      by {\n        id\n        name\n      }\n    }\n    ...CitizenTimeline\n  }\n": types.CitizenWhereaboutsFragmentDoc,
    "\n  fragment CitizenViewerAccess on Citizen {\n    id\n    viewerAccess {\n      purpose\n      grounds {\n        reason\n        ...AccessGround\n      }\n    }\n  }\n": types.CitizenViewerAccessFragmentDoc,
    "\n  fragment PersonLine on StaffMember {\n    name\n    title\n    phone\n  }\n": types.PersonLineFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenewEmergencyAccess($input: RenewEmergencyAccessInput!) {\n    renewEmergencyAccess(input: $input) {\n      __typename\n      ... on RenewEmergencyAccessSuccess {\n        citizenId\n        emergencyAccessId\n        startedAt\n        endsAt\n        grant\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenewEmergencyAccess($input: RenewEmergencyAccessInput!) {\n    renewEmergencyAccess(input: $input) {\n      __typename\n      ... on RenewEmergencyAccessSuccess {\n        citizenId\n        emergencyAccessId\n        startedAt\n        endsAt\n        grant\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeEmergencyAccess($input: TakeEmergencyAccessInput!) {\n    takeEmergencyAccess(input: $input) {\n      __typename\n      ... on TakeEmergencyAccessSuccess {\n        citizenId\n        emergencyAccessId\n        startedAt\n        endsAt\n        grant\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TakeEmergencyAccess($input: TakeEmergencyAccessInput!) {\n    takeEmergencyAccess(input: $input) {\n      __typename\n      ... on TakeEmergencyAccessSuccess {\n        citizenId\n        emergencyAccessId\n        startedAt\n        endsAt\n        grant\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseloadCitizen on Citizen {\n    id\n    displayName\n    daysSinceLastContact\n    livingSituation {\n      kind\n      place\n    }\n    interventions(states: [ACTIVE, ON_HOLD]) {\n      __typename\n      id\n      ... on SubstitutionTreatment {\n        hold {\n          since\n        }\n      }\n    }\n    plan {\n      id\n      nextFollowUpOn\n    }\n    tasks(states: [OPEN], first: 10) {\n      edges {\n        node {\n          id\n          overdue\n        }\n      }\n    }\n    hospitalStays(first: 1) {\n      edges {\n        node {\n          id\n          state\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CaseloadCitizen on Citizen {\n    id\n    displayName\n    daysSinceLastContact\n    livingSituation {\n      kind\n      place\n    }\n    interventions(states: [ACTIVE, ON_HOLD]) {\n      __typename\n      id\n      ... on SubstitutionTreatment {\n        hold {\n          since\n        }\n      }\n    }\n    plan {\n      id\n      nextFollowUpOn\n    }\n    tasks(states: [OPEN], first: 10) {\n      edges {\n        node {\n          id\n          overdue\n        }\n      }\n    }\n    hospitalStays(first: 1) {\n      edges {\n        node {\n          id\n          state\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CoordinatorCaseload($coordinatorId: ID!) {\n    staffMember(id: $coordinatorId) {\n      id\n      name\n      caseload {\n        count\n        ceiling\n        aboveCeiling\n        citizens {\n          id\n          ...CaseloadCitizen\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CoordinatorCaseload($coordinatorId: ID!) {\n    staffMember(id: $coordinatorId) {\n      id\n      name\n      caseload {\n        count\n        ceiling\n        aboveCeiling\n        citizens {\n          id\n          ...CaseloadCitizen\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccessGround on AccessGround {\n    rule\n    dataClasses\n    law\n    reason\n  }\n"): (typeof documents)["\n  fragment AccessGround on AccessGround {\n    rule\n    dataClasses\n    law\n    reason\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenConsents on Citizen {\n    id\n    consents(states: [ACTIVE]) {\n      id\n      ...ConsentItem\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenConsents on Citizen {\n    id\n    consents(states: [ACTIVE]) {\n      id\n      ...ConsentItem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CitizenPage($id: ID!) {\n    citizen(id: $id) {\n      id\n      displayName\n      ...CitizenIdentity\n      ...CitizenWhereabouts\n      ...CitizenTeamAround\n      ...CitizenInterventions\n      ...CitizenPlan\n      ...CitizenStays\n      ...CitizenPassages\n      ...CitizenTasks\n      ...CitizenViewerAccess\n      ...CitizenConsents\n      ...CitizenBlocks\n    }\n  }\n"): (typeof documents)["\n  query CitizenPage($id: ID!) {\n    citizen(id: $id) {\n      id\n      displayName\n      ...CitizenIdentity\n      ...CitizenWhereabouts\n      ...CitizenTeamAround\n      ...CitizenInterventions\n      ...CitizenPlan\n      ...CitizenStays\n      ...CitizenPassages\n      ...CitizenTasks\n      ...CitizenViewerAccess\n      ...CitizenConsents\n      ...CitizenBlocks\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConsentItem on Consent {\n    id\n    state\n    recipients {\n      id\n      name\n    }\n    dataClasses\n    purpose\n    validTo\n    withdrawnAt\n    version\n  }\n"): (typeof documents)["\n  fragment ConsentItem on Consent {\n    id\n    state\n    recipients {\n      id\n      name\n    }\n    dataClasses\n    purpose\n    validTo\n    withdrawnAt\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GoalItem on Goal {\n    title\n    status\n    actions {\n      id\n      title\n      dueAt\n      state\n      responsible {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment GoalItem on Goal {\n    title\n    status\n    actions {\n      id\n      title\n      dueAt\n      state\n      responsible {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenIdentity on Citizen {\n    aliases\n    birthDate\n    identifiers {\n      system\n      value\n      use\n    }\n    generalPractitioner {\n      status\n      name\n    }\n    actingMunicipality {\n      name\n      disputed\n    }\n    enrolment {\n      id\n      state\n      since\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenIdentity on Citizen {\n    aliases\n    birthDate\n    identifiers {\n      system\n      value\n      use\n    }\n    generalPractitioner {\n      status\n      name\n    }\n    actingMunicipality {\n      name\n      disputed\n    }\n    enrolment {\n      id\n      state\n      since\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InterventionDetail on Intervention {\n    __typename\n    ... on FactCourse {\n      intensity\n      boardEntry {\n        reason\n        reviewBy\n        overdue\n      }\n    }\n    ... on HousingFirstCourse {\n      method\n      phase\n      tenancy {\n        state\n        leaseFrom\n      }\n    }\n    ... on SubstitutionTreatment {\n      prescription {\n        drug\n        dailyDose {\n          value\n          unit\n        }\n      }\n      hold {\n        since\n        reason\n      }\n      lastConfirmedDose {\n        at\n        place\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment InterventionDetail on Intervention {\n    __typename\n    ... on FactCourse {\n      intensity\n      boardEntry {\n        reason\n        reviewBy\n        overdue\n      }\n    }\n    ... on HousingFirstCourse {\n      method\n      phase\n      tenancy {\n        state\n        leaseFrom\n      }\n    }\n    ... on SubstitutionTreatment {\n      prescription {\n        drug\n        dailyDose {\n          value\n          unit\n        }\n      }\n      hold {\n        since\n        reason\n      }\n      lastConfirmedDose {\n        at\n        place\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenInterventions on Citizen {\n    interventions(states: [PLANNED, ACTIVE, ON_HOLD]) {\n      id\n      title\n      state\n      startedOn\n      provider {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n      ...InterventionDetail\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenInterventions on Citizen {\n    interventions(states: [PLANNED, ACTIVE, ON_HOLD]) {\n      id\n      title\n      state\n      startedOn\n      provider {\n        id\n        name\n      }\n      team {\n        id\n        name\n      }\n      ...InterventionDetail\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenPlan on Citizen {\n    plan {\n      id\n      citizensWords\n      nextFollowUpOn\n      employment {\n        state\n        reason\n      }\n      goals {\n        id\n        ...GoalItem\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenPlan on Citizen {\n    plan {\n      id\n      citizensWords\n      nextFollowUpOn\n      employment {\n        state\n        reason\n      }\n      goals {\n        id\n        ...GoalItem\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenPassages on Citizen {\n    transitions(states: [OPEN]) {\n      id\n      kind\n      checklist {\n        id\n        item\n        done\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenPassages on Citizen {\n    transitions(states: [OPEN]) {\n      id\n      kind\n      checklist {\n        id\n        item\n        done\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenBlocks on Citizen {\n    blocks {\n      id\n      organisation {\n        id\n        name\n      }\n      staffMember {\n        id\n        name\n      }\n      dataClasses\n      from\n      liftedAt\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenBlocks on Citizen {\n    blocks {\n      id\n      organisation {\n        id\n        name\n      }\n      staffMember {\n        id\n        name\n      }\n      dataClasses\n      from\n      liftedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenStays on Citizen {\n    hospitalStays(first: 10) {\n      edges {\n        node {\n          id\n          state\n          startedAt\n          endedAt\n          hospitalName\n          dischargedWithoutHome\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenStays on Citizen {\n    hospitalStays(first: 10) {\n      edges {\n        node {\n          id\n          state\n          startedAt\n          endedAt\n          hospitalName\n          dischargedWithoutHome\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskItem on Task {\n    id\n    title\n    kind\n    version\n  }\n"): (typeof documents)["\n  fragment TaskItem on Task {\n    id\n    title\n    kind\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenTasks on Citizen {\n    id\n    tasks(states: [OPEN], first: 10) {\n      edges {\n        node {\n          id\n          title\n          dueAt\n          overdue\n          assignee {\n            ... on StaffMember {\n              id\n              name\n            }\n            ... on Team {\n              id\n              name\n            }\n          }\n          ...TaskItem\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenTasks on Citizen {\n    id\n    tasks(states: [OPEN], first: 10) {\n      edges {\n        node {\n          id\n          title\n          dueAt\n          overdue\n          assignee {\n            ... on StaffMember {\n              id\n              name\n            }\n            ... on Team {\n              id\n              name\n            }\n          }\n          ...TaskItem\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenTeamAround on Citizen {\n    coordinator {\n      id\n      ...PersonLine\n      organisation {\n        id\n        name\n        parent {\n          id\n          name\n        }\n      }\n    }\n    careTeam {\n      id\n      members {\n        role\n        staffMember {\n          id\n          ...PersonLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenTeamAround on Citizen {\n    coordinator {\n      id\n      ...PersonLine\n      organisation {\n        id\n        name\n        parent {\n          id\n          name\n        }\n      }\n    }\n    careTeam {\n      id\n      members {\n        role\n        staffMember {\n          id\n          ...PersonLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenTimeline on Citizen {\n    contacts(first: 30) {\n      edges {\n        node {\n          id\n          at\n        }\n      }\n    }\n    hospitalStays(first: 10) {\n      edges {\n        node {\n          id\n          state\n          startedAt\n          endedAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenTimeline on Citizen {\n    contacts(first: 30) {\n      edges {\n        node {\n          id\n          at\n        }\n      }\n    }\n    hospitalStays(first: 10) {\n      edges {\n        node {\n          id\n          state\n          startedAt\n          endedAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteTask($input: CompleteTaskInput!) {\n    completeTask(input: $input) {\n      __typename\n      ... on CompleteTaskSuccess {\n        task {\n          id\n          state\n        }\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CompleteTask($input: CompleteTaskInput!) {\n    completeTask(input: $input) {\n      __typename\n      ... on CompleteTaskSuccess {\n        task {\n          id\n          state\n        }\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveConsent($input: GiveConsentInput!) {\n    giveConsent(input: $input) {\n      __typename\n      ... on ConsentTooLong {\n        latest\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation GiveConsent($input: GiveConsentInput!) {\n    giveConsent(input: $input) {\n      __typename\n      ... on ConsentTooLong {\n        latest\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitsToChoose {\n    organisations(first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query UnitsToChoose {\n    organisations(first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenWhereabouts on Citizen {\n    safetyNotes\n    daysSinceLastContact\n    livingSituation {\n      kind\n      place\n      area\n      observedAt\n    }\n    lastContact {\n      id\n      at\n      place\n      door {\n        id\n        name\n      }\n      by {\n        id\n        name\n      }\n    }\n    ...CitizenTimeline\n  }\n"): (typeof documents)["\n  fragment CitizenWhereabouts on Citizen {\n    safetyNotes\n    daysSinceLastContact\n    livingSituation {\n      kind\n      place\n      area\n      observedAt\n    }\n    lastContact {\n      id\n      at\n      place\n      door {\n        id\n        name\n      }\n      by {\n        id\n        name\n      }\n    }\n    ...CitizenTimeline\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenViewerAccess on Citizen {\n    id\n    viewerAccess {\n      purpose\n      grounds {\n        reason\n        ...AccessGround\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenViewerAccess on Citizen {\n    id\n    viewerAccess {\n      purpose\n      grounds {\n        reason\n        ...AccessGround\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PersonLine on StaffMember {\n    name\n    title\n    phone\n  }\n"): (typeof documents)["\n  fragment PersonLine on StaffMember {\n    name\n    title\n    phone\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;