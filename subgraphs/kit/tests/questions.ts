/** Operations that several suites ask. */
export const NOTE = 'query Note($id: ID!) { note(id: $id) { id title } }';
export const NOTE_WITH_DIAGNOSIS = 'query Note($id: ID!) { note(id: $id) { title diagnosis } }';
export const ENTITIES = `query Entities($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Note { id title }
    ... on Citizen { id notes(first: 2) { edges { node { title } } pageInfo { hasNextPage } } }
  }
}`;
export const WRITE = `mutation Write($input: WriteNoteInput!) {
  writeNote(input: $input) { __typename ... on WriteNoteSuccess { note { id title writtenAt } } ... on Problem { message } }
}`;
export const RENAME = `mutation Rename($input: RenameNoteInput!) {
  renameNote(input: $input) {
    __typename
    ... on RenameNoteSuccess { version }
    ... on StaleVersion { currentVersion }
  }
}`;
