import { addDays } from '@tvaers/kit/runtime/danish-time';
import { idOf, staffMemberId } from '@tvaers/kit/seeding/ids';
import { teamOfCourse } from '@tvaers/kit/seeding/teams-around';
import type { BoardCategory } from '../fact/board.rules.ts';
import type { BoardEntry } from '../fact/board-entry.entity.ts';
import type { FactCourse } from '../fact/fact-course.entity.ts';
import type { Intervention } from '../interventions/intervention.entity.ts';
import { hourOfDay, type Seedling } from './seedling.ts';

const REASONS: readonly [BoardCategory, string][] = [
  ['CRISIS', 'Hører stemmer igen og sover ikke. Ses hver dag.'],
  ['CRISIS', 'Har talt om ikke at orke mere. Aftale om daglig kontakt.'],
  ['SHORT_INTENSIVE', 'Skifter medicin. Følges tæt de næste uger.'],
  ['LONG_INTENSIVE', 'Mange korte kontakter hver uge, så forløbet ikke brydes.'],
  ['HARD_TO_ENGAGE', 'Ikke truffet de sidste tre gange. Prøv ved natcaféen.'],
  ['ADMITTED', 'Indlagt. Teamet besøger afdelingen to gange om ugen.'],
  ['NEW', 'Ny i teamet. Lær hinanden at kende, før planen lægges.'],
  ['LEGAL_MEASURE', 'Opfølgning efter udskrivning gælder tre måneder endnu.'],
];

/** What F-ACT keeps of a course: the intensity, and for those on the board an entry, some of them overdue. */
export function factOf(seedling: Seedling, course: Intervention): { course: FactCourse; entries: BoardEntry[] } {
  const { traits, chance, today } = seedling;
  const { index, citizenId } = traits;
  const onBoard = course.state === 'ACTIVE' && (index < 50 || chance.happens(0.3, 'board', index));
  const intensity = onBoard ? 'INTENSIVE' : 'INDIVIDUAL';
  const [category, reason] = chance.pick(REASONS, 'reason', index);
  const placed = chance.between(2, 25, 'placed', index);
  const review = chance.happens(0.25, 'overdue', index)
    ? -chance.between(1, 3, 'late', index)
    : chance.between(0, 1, 'due', index);
  const entry = (word: string, days: number, removedDays: number | null): BoardEntry => ({
    ...{ id: idOf('board-entry', word, index), interventionId: course.id, citizenId, category, reason },
    placedAt: hourOfDay(seedling, days, { word }),
    placedById: staffMemberId(teamOfCourse('FACT', traits), index % 10),
    reviewBy: addDays(today, removedDays === null ? review : -removedDays),
    removedAt: removedDays === null ? null : hourOfDay(seedling, removedDays, { word: `${word}-removed` }),
  });
  return {
    course: { interventionId: course.id, citizenId, intensity },
    entries: [
      ...(chance.happens(0.4, 'earlier-entry', index) ? [entry('earlier', placed + 90, placed + 60)] : []),
      ...(onBoard ? [entry('open', placed, null)] : []),
    ],
  };
}
