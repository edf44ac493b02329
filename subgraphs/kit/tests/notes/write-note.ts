import { randomUUID } from 'node:crypto';
import type { OperationContext } from '../../src/access/operation-context.ts';
import { updateVersion } from '../../src/mutations/versioned-update.ts';
import { Note } from './note.entity.ts';

interface WriteNoteInput {
  citizenId: string;
  title: string;
  idempotencyKey?: string | null;
}

export function writeNote(context: OperationContext, input: WriteNoteInput) {
  return context.once(input.idempotencyKey, 'writeNote', input, async () => {
    if (input.title === '') return { outcome: 'title-missing' as const };
    const note = { id: randomUUID(), citizenId: input.citizenId, title: input.title, diagnosis: null };
    await context.manager.insert(Note, { ...note, writtenAt: context.now });
    await context.publish('citizen.seen', {
      citizenId: note.citizenId,
      at: context.now.toISOString(),
      organisationId: null,
    });
    if (input.title === 'fault') throw new Error('a fault after the row was written');
    return { outcome: 'written' as const, note: { ...note, writtenAt: context.now, version: 1 } };
  });
}

export const renameNote = (
  context: OperationContext,
  { title, ...read }: { id: string; version: number; title: string },
) => updateVersion(context, Note, read, { title });
