import { subgraphSdl } from '../../src/graphql/shared-schema.ts';
import type { SubgraphDefinition } from '../../src/graphql/subgraph-server.ts';
import { Note } from './note.entity.ts';
import { createNoteLoaders, type NoteLoaders } from './note.loaders.ts';
import { notePolicies, noteTable } from './note-table.ts';
import { noteResolvers } from './notes.resolvers.ts';

/** The smallest subgraph that uses every part of the kit. It borrows a name of the house, because envelopes need one. */
export const notesSubgraph: SubgraphDefinition<NoteLoaders> = {
  name: 'plans',
  sdl: subgraphSdl(import.meta.dirname),
  resolvers: noteResolvers,
  createLoaders: createNoteLoaders,
  entities: [Note],
  migrations: [noteTable, notePolicies],
};
