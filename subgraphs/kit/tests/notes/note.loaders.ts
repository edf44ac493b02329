import type { OperationContext } from '../../src/access/operation-context.ts';
import { connectionLoader, type Page } from '../../src/graphql/connection.ts';
import { loaderById } from '../../src/graphql/loaders.ts';
import type { Note } from './note.entity.ts';

const COLUMNS = `id, citizen_id AS "citizenId", title, diagnosis, written_at AS "writtenAt", version`;

export const createNoteLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  noteById: loaderById((ids) => sql<Note>(`SELECT ${COLUMNS} FROM note WHERE id = ANY($1)`, [ids])),
  notesOfCitizen: connectionLoader(
    (citizenIds, { after, limit }: Page) =>
      sql<Note>(
        `SELECT page.* FROM unnest($1::uuid[]) AS parent (id)
         CROSS JOIN LATERAL (
           SELECT ${COLUMNS} FROM note
           WHERE citizen_id = parent.id AND ($2::timestamptz IS NULL OR (written_at, id) < ($2, $3::uuid))
           ORDER BY written_at DESC, id DESC LIMIT $4
         ) AS page`,
        [citizenIds, after?.[0] ?? null, after?.[1] ?? null, limit],
      ),
    ({ citizenId }) => citizenId,
    ({ writtenAt, id }) => [writtenAt, id],
  ),
});

export type NoteLoaders = ReturnType<typeof createNoteLoaders>;
