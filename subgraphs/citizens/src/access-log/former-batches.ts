import type { AccessBatch, AccessGroup } from '@tvaers/contract/access-log';

type Shared = Omit<AccessGroup, 'seq' | 'citizenIds'>;

/** Until 29 November 2026 a batch told a row for each citizen. */
interface BatchOfRows extends Omit<AccessBatch, 'groups'> {
  rows: (Shared & { seq: number; citizenId: string })[];
}

/** Until 30 November 2026 it told together those that differed in the citizen and its place alone. */
interface BatchOfPlaces extends Omit<AccessBatch, 'groups'> {
  groups: (Shared & { seqs: number[]; citizenIds: string[] })[];
}

export type ToldBatch = AccessBatch | BatchOfPlaces | BatchOfRows;

/** What a batch tells, in whichever form it was sent: what was sent long ago and is read only now is not lost. */
export function groupsOf(batch: ToldBatch): AccessGroup[] {
  if ('rows' in batch) return batch.rows.map(({ citizenId, ...row }) => ({ ...row, citizenIds: [citizenId] }));
  return batch.groups.flatMap((group) => ('seqs' in group ? placesOf(group) : group));
}

const placesOf = ({ seqs, citizenIds, ...shared }: BatchOfPlaces['groups'][number]): AccessGroup[] =>
  seqs.map((seq, place) => ({ ...shared, seq, citizenIds: citizenIds.slice(place, place + 1) }));
