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
    "\n  query AccessLogPage($citizenId: ID!, $after: String) {\n    citizen(id: $citizenId) {\n      id\n      displayName\n      accessLog(first: 50, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            ...LookUpRow\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.AccessLogPageDocument,
    "\n  query AccessLogExport($citizenId: ID!, $format: AccessLogFormat!, $to: DateTime) {\n    accessLogExport(citizenId: $citizenId, format: $format, to: $to) {\n      content\n      events\n      complete\n      oldest\n    }\n  }\n": typeof types.AccessLogExportDocument,
    "\n  fragment LookUpRow on AccessEvent {\n    id\n    at\n    organisation {\n      id\n      name\n    }\n    role\n    purpose\n    basis\n    dataClasses\n    activity\n    outcome\n  }\n": typeof types.LookUpRowFragmentDoc,
    "\n  fragment BlockItem on Block {\n    id\n    organisation {\n      id\n      name\n    }\n    staffMember {\n      id\n      name\n    }\n    dataClasses\n    from\n    liftedAt\n    version\n  }\n": typeof types.BlockItemFragmentDoc,
    "\n  fragment CitizenBlocks on Citizen {\n    id\n    blocks {\n      id\n      ...BlockItem\n    }\n  }\n": typeof types.CitizenBlocksFragmentDoc,
    "\n  fragment ConsentToChange on Consent {\n    id\n    recipients {\n      id\n    }\n    dataClasses\n    purpose\n    validTo\n    version\n  }\n": typeof types.ConsentToChangeFragmentDoc,
    "\n  fragment ConsentItem on Consent {\n    id\n    state\n    recipients {\n      id\n      name\n    }\n    dataClasses\n    purpose\n    validFrom\n    validTo\n    withdrawnAt\n    version\n    ...ConsentToChange\n  }\n": typeof types.ConsentItemFragmentDoc,
    "\n  query ConsentsPage($citizenId: ID!) {\n    citizen(id: $citizenId) {\n      id\n      displayName\n      ...CitizenConsents\n      ...CitizenBlocks\n    }\n  }\n": typeof types.ConsentsPageDocument,
    "\n  fragment CitizenConsents on Citizen {\n    id\n    consents {\n      id\n      ...ConsentItem\n    }\n  }\n": typeof types.CitizenConsentsFragmentDoc,
    "\n  mutation BlockAccess($input: BlockAccessInput!) {\n    blockAccess(input: $input) {\n      __typename\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": typeof types.BlockAccessDocument,
    "\n  mutation ChangeConsent($input: ChangeConsentInput!) {\n    changeConsent(input: $input) {\n      __typename\n      ... on ConsentTooLong {\n        latest\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": typeof types.ChangeConsentDocument,
    "\n  mutation GiveConsent($input: GiveConsentInput!) {\n    giveConsent(input: $input) {\n      __typename\n      ... on ConsentTooLong {\n        latest\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": typeof types.GiveConsentDocument,
    "\n  mutation LiftBlock($input: LiftBlockInput!) {\n    liftBlock(input: $input) {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n": typeof types.LiftBlockDocument,
    "\n  query UnitsToChoose {\n    organisations(first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.UnitsToChooseDocument,
    "\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n": typeof types.WithdrawConsentDocument,
    "\n  query EmergenciesPage($citizenId: ID!) {\n    citizen(id: $citizenId) {\n      id\n      displayName\n      emergencyAccesses {\n        id\n        ...EmergencyItem\n      }\n    }\n  }\n": typeof types.EmergenciesPageDocument,
    "\n  fragment EmergencyItem on EmergencyAccess {\n    id\n    organisation {\n      id\n      name\n    }\n    reason\n    startedAt\n    endsAt\n    reviewDueOn\n    review {\n      verdict\n      note\n      reviewedAt\n    }\n  }\n": typeof types.EmergencyItemFragmentDoc,
};
const documents: Documents = {
    "\n  query AccessLogPage($citizenId: ID!, $after: String) {\n    citizen(id: $citizenId) {\n      id\n      displayName\n      accessLog(first: 50, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            ...LookUpRow\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.AccessLogPageDocument,
    "\n  query AccessLogExport($citizenId: ID!, $format: AccessLogFormat!, $to: DateTime) {\n    accessLogExport(citizenId: $citizenId, format: $format, to: $to) {\n      content\n      events\n      complete\n      oldest\n    }\n  }\n": types.AccessLogExportDocument,
    "\n  fragment LookUpRow on AccessEvent {\n    id\n    at\n    organisation {\n      id\n      name\n    }\n    role\n    purpose\n    basis\n    dataClasses\n    activity\n    outcome\n  }\n": types.LookUpRowFragmentDoc,
    "\n  fragment BlockItem on Block {\n    id\n    organisation {\n      id\n      name\n    }\n    staffMember {\n      id\n      name\n    }\n    dataClasses\n    from\n    liftedAt\n    version\n  }\n": types.BlockItemFragmentDoc,
    "\n  fragment CitizenBlocks on Citizen {\n    id\n    blocks {\n      id\n      ...BlockItem\n    }\n  }\n": types.CitizenBlocksFragmentDoc,
    "\n  fragment ConsentToChange on Consent {\n    id\n    recipients {\n      id\n    }\n    dataClasses\n    purpose\n    validTo\n    version\n  }\n": types.ConsentToChangeFragmentDoc,
    "\n  fragment ConsentItem on Consent {\n    id\n    state\n    recipients {\n      id\n      name\n    }\n    dataClasses\n    purpose\n    validFrom\n    validTo\n    withdrawnAt\n    version\n    ...ConsentToChange\n  }\n": types.ConsentItemFragmentDoc,
    "\n  query ConsentsPage($citizenId: ID!) {\n    citizen(id: $citizenId) {\n      id\n      displayName\n      ...CitizenConsents\n      ...CitizenBlocks\n    }\n  }\n": types.ConsentsPageDocument,
    "\n  fragment CitizenConsents on Citizen {\n    id\n    consents {\n      id\n      ...ConsentItem\n    }\n  }\n": types.CitizenConsentsFragmentDoc,
    "\n  mutation BlockAccess($input: BlockAccessInput!) {\n    blockAccess(input: $input) {\n      __typename\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": types.BlockAccessDocument,
    "\n  mutation ChangeConsent($input: ChangeConsentInput!) {\n    changeConsent(input: $input) {\n      __typename\n      ... on ConsentTooLong {\n        latest\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": types.ChangeConsentDocument,
    "\n  mutation GiveConsent($input: GiveConsentInput!) {\n    giveConsent(input: $input) {\n      __typename\n      ... on ConsentTooLong {\n        latest\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n": types.GiveConsentDocument,
    "\n  mutation LiftBlock($input: LiftBlockInput!) {\n    liftBlock(input: $input) {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n": types.LiftBlockDocument,
    "\n  query UnitsToChoose {\n    organisations(first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.UnitsToChooseDocument,
    "\n  mutation WithdrawConsent($input: WithdrawConsentInput!) {\n    withdrawConsent(input: $input) {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n": types.WithdrawConsentDocument,
    "\n  query EmergenciesPage($citizenId: ID!) {\n    citizen(id: $citizenId) {\n      id\n      displayName\n      emergencyAccesses {\n        id\n        ...EmergencyItem\n      }\n    }\n  }\n": types.EmergenciesPageDocument,
    "\n  fragment EmergencyItem on EmergencyAccess {\n    id\n    organisation {\n      id\n      name\n    }\n    reason\n    startedAt\n    endsAt\n    reviewDueOn\n    review {\n      verdict\n      note\n      reviewedAt\n    }\n  }\n": types.EmergencyItemFragmentDoc,
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
export function graphql(source: "\n  query AccessLogPage($citizenId: ID!, $after: String) {\n    citizen(id: $citizenId) {\n      id\n      displayName\n      accessLog(first: 50, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            ...LookUpRow\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccessLogPage($citizenId: ID!, $after: String) {\n    citizen(id: $citizenId) {\n      id\n      displayName\n      accessLog(first: 50, after: $after) {\n        edges {\n          cursor\n          node {\n            id\n            ...LookUpRow\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessLogExport($citizenId: ID!, $format: AccessLogFormat!, $to: DateTime) {\n    accessLogExport(citizenId: $citizenId, format: $format, to: $to) {\n      content\n      events\n      complete\n      oldest\n    }\n  }\n"): (typeof documents)["\n  query AccessLogExport($citizenId: ID!, $format: AccessLogFormat!, $to: DateTime) {\n    accessLogExport(citizenId: $citizenId, format: $format, to: $to) {\n      content\n      events\n      complete\n      oldest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LookUpRow on AccessEvent {\n    id\n    at\n    organisation {\n      id\n      name\n    }\n    role\n    purpose\n    basis\n    dataClasses\n    activity\n    outcome\n  }\n"): (typeof documents)["\n  fragment LookUpRow on AccessEvent {\n    id\n    at\n    organisation {\n      id\n      name\n    }\n    role\n    purpose\n    basis\n    dataClasses\n    activity\n    outcome\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BlockItem on Block {\n    id\n    organisation {\n      id\n      name\n    }\n    staffMember {\n      id\n      name\n    }\n    dataClasses\n    from\n    liftedAt\n    version\n  }\n"): (typeof documents)["\n  fragment BlockItem on Block {\n    id\n    organisation {\n      id\n      name\n    }\n    staffMember {\n      id\n      name\n    }\n    dataClasses\n    from\n    liftedAt\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenBlocks on Citizen {\n    id\n    blocks {\n      id\n      ...BlockItem\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenBlocks on Citizen {\n    id\n    blocks {\n      id\n      ...BlockItem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConsentToChange on Consent {\n    id\n    recipients {\n      id\n    }\n    dataClasses\n    purpose\n    validTo\n    version\n  }\n"): (typeof documents)["\n  fragment ConsentToChange on Consent {\n    id\n    recipients {\n      id\n    }\n    dataClasses\n    purpose\n    validTo\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConsentItem on Consent {\n    id\n    state\n    recipients {\n      id\n      name\n    }\n    dataClasses\n    purpose\n    validFrom\n    validTo\n    withdrawnAt\n    version\n    ...ConsentToChange\n  }\n"): (typeof documents)["\n  fragment ConsentItem on Consent {\n    id\n    state\n    recipients {\n      id\n      name\n    }\n    dataClasses\n    purpose\n    validFrom\n    validTo\n    withdrawnAt\n    version\n    ...ConsentToChange\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsentsPage($citizenId: ID!) {\n    citizen(id: $citizenId) {\n      id\n      displayName\n      ...CitizenConsents\n      ...CitizenBlocks\n    }\n  }\n"): (typeof documents)["\n  query ConsentsPage($citizenId: ID!) {\n    citizen(id: $citizenId) {\n      id\n      displayName\n      ...CitizenConsents\n      ...CitizenBlocks\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CitizenConsents on Citizen {\n    id\n    consents {\n      id\n      ...ConsentItem\n    }\n  }\n"): (typeof documents)["\n  fragment CitizenConsents on Citizen {\n    id\n    consents {\n      id\n      ...ConsentItem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BlockAccess($input: BlockAccessInput!) {\n    blockAccess(input: $input) {\n      __typename\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation BlockAccess($input: BlockAccessInput!) {\n    blockAccess(input: $input) {\n      __typename\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeConsent($input: ChangeConsentInput!) {\n    changeConsent(input: $input) {\n      __typename\n      ... on ConsentTooLong {\n        latest\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeConsent($input: ChangeConsentInput!) {\n    changeConsent(input: $input) {\n      __typename\n      ... on ConsentTooLong {\n        latest\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveConsent($input: GiveConsentInput!) {\n    giveConsent(input: $input) {\n      __typename\n      ... on ConsentTooLong {\n        latest\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation GiveConsent($input: GiveConsentInput!) {\n    giveConsent(input: $input) {\n      __typename\n      ... on ConsentTooLong {\n        latest\n      }\n      ... on InvalidInput {\n        field\n      }\n      ... on Problem {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LiftBlock($input: LiftBlockInput!) {\n    liftBlock(input: $input) {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation LiftBlock($input: LiftBlockInput!) {\n    liftBlock(input: $input) {\n      __typename\n      ... on Problem {\n        message\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  query EmergenciesPage($citizenId: ID!) {\n    citizen(id: $citizenId) {\n      id\n      displayName\n      emergencyAccesses {\n        id\n        ...EmergencyItem\n      }\n    }\n  }\n"): (typeof documents)["\n  query EmergenciesPage($citizenId: ID!) {\n    citizen(id: $citizenId) {\n      id\n      displayName\n      emergencyAccesses {\n        id\n        ...EmergencyItem\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EmergencyItem on EmergencyAccess {\n    id\n    organisation {\n      id\n      name\n    }\n    reason\n    startedAt\n    endsAt\n    reviewDueOn\n    review {\n      verdict\n      note\n      reviewedAt\n    }\n  }\n"): (typeof documents)["\n  fragment EmergencyItem on EmergencyAccess {\n    id\n    organisation {\n      id\n      name\n    }\n    reason\n    startedAt\n    endsAt\n    reviewDueOn\n    review {\n      verdict\n      note\n      reviewedAt\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;