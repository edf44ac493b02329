import { readPage } from '../../src/graphql/connection.ts';
import type { SubgraphContext } from '../../src/graphql/graphql-endpoint.ts';
import type { Resolvers } from '../../src/graphql/subgraph-schema.ts';
import type { Note } from './note.entity.ts';
import type { NoteLoaders } from './note.loaders.ts';
import { renameNote, writeNote } from './write-note.ts';

export const noteResolvers: Resolvers<SubgraphContext<NoteLoaders>> = {
  Query: {
    person: (_root, { id }) => ({ id }),
    note: (_root, { id }, { loaders }) => loaders.noteById.load(id),
    echo: (_root, args) => JSON.stringify(args),
  },
  Mutation: {
    writeNote: async (_root, { input }, context) => toWriteNoteResult(await writeNote(context, input)),
    renameNote: async (_root, { input }, context) => toRenameNoteResult(await renameNote(context, input)),
  },
  Citizen: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    notes: ({ id }: { id: string }, args, { loaders }) =>
      loaders.notesOfCitizen.load({ parentId: id, page: readPage(args, 2) }),
  },
  Note: {
    __resolveReference: ({ id }: { id: string }, { loaders }: SubgraphContext<NoteLoaders>) =>
      loaders.noteById.load(id),
    citizen: ({ citizenId }: Note) => ({ id: citizenId }),
    broken: () => {
      throw new Error('password=hunter2 for 010190-1234');
    },
  },
};

function toWriteNoteResult(result: Awaited<ReturnType<typeof writeNote>>) {
  switch (result.outcome) {
    case 'written':
      return { __typename: 'WriteNoteSuccess', note: result.note };
    case 'title-missing':
      return { __typename: 'InvalidInput', message: 'Skriv en titel.', field: 'title' };
    case 'idempotency-conflict':
      return { __typename: 'IdempotencyConflict', message: 'Samme nøgle, andet indhold.' };
  }
}

function toRenameNoteResult(result: Awaited<ReturnType<typeof renameNote>>) {
  switch (result.outcome) {
    case 'updated':
      return { __typename: 'RenameNoteSuccess', version: result.version };
    case 'stale-version':
      return { __typename: 'StaleVersion', message: 'Noten er ændret.', currentVersion: result.currentVersion };
    case 'not-found':
      return { __typename: 'NotFound', message: 'Noten findes ikke.' };
  }
}
