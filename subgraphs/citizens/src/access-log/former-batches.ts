import type { AccessBatch, AccessGroup } from '@tvaers/contract/access-log';

type Shared = Omit<AccessGroup, 'seq' | 'people'>;
type Head = Omit<AccessBatch, 'people' | 'groups'>;

/** Until 29 November 2026 a batch told a row for each citizen. */
interface BatchOfRows extends Head {
  rows: (Shared & { seq: number; citizenId: string })[];
}

/** Until 30 November 2026 it told together those that differed in the citizen and its place alone. */
interface BatchOfPlaces extends Head {
  groups: (Shared & { seqs: number[]; citizenIds: string[] })[];
}

/** A row of the log with its citizens in it, as batches told it until 1 December 2026. */
type GroupOfCitizens = Shared & { seq: number; citizenIds: string[] };

interface BatchOfCitizens extends Head {
  groups: GroupOfCitizens[];
}

export type ToldBatch = AccessBatch | BatchOfCitizens | BatchOfPlaces | BatchOfRows;
export type Told = Pick<AccessBatch, 'people' | 'groups'>;

/** What a batch tells, in whichever form it was sent: what was sent long ago and is read only now is not lost. */
export function toldBy(batch: ToldBatch): Told {
  if ('people' in batch) return batch;
  if ('rows' in batch)
    return numbered(batch.rows.map(({ citizenId, ...row }) => ({ ...row, citizenIds: [citizenId] })));
  return numbered(batch.groups.flatMap((group) => ('seqs' in group ? placesOf(group) : group)));
}

const placesOf = ({ seqs, citizenIds, ...shared }: BatchOfPlaces['groups'][number]): GroupOfCitizens[] =>
  seqs.map((seq, place) => ({ ...shared, seq, citizenIds: citizenIds.slice(place, place + 1) }));

/** Each row's citizens under a number of their own. */
const numbered = (groups: readonly GroupOfCitizens[]): Told => ({
  people: groups.map(({ citizenIds }, number) => ({ number, citizenIds })),
  groups: groups.map(({ citizenIds: _citizenIds, ...group }, people) => ({ ...group, people })),
});
