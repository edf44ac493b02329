import { concernOf } from '../../seen.rules.ts';

/** What the list knows of one citizen. Null means that there is nothing, or nothing for this reader: no sentence takes sides. */
export interface CaseloadFacts {
  daysSinceLastContact: number | null;
  /** True when nobody could tell when the person was last seen: then nothing is said about it. */
  contactsMissing: boolean;
  livingSituation: string | null;
  hasPlan: boolean;
  /** True when the plan sector did not answer: then nothing is said about plans. */
  plansMissing: boolean;
  nextFollowUpOn: string | null;
  overdueTasks: number;
  inHospital: boolean;
  onHold: boolean;
  today: string;
}

export interface RedFlag {
  colour: 'red' | 'yellow';
  text: string;
}

/** How pressing a citizen is, told by the gravest flag. */
export type Urgency = 'red' | 'yellow' | 'calm';

/** What must not be missed about a citizen, the gravest first. */
export function redFlags(facts: CaseloadFacts): RedFlag[] {
  const flags: RedFlag[] = [];
  const red = (text: string) => flags.push({ colour: 'red', text });
  const yellow = (text: string) => flags.push({ colour: 'yellow', text });
  // Somebody in hospital is seen there every day, whether or not we are told.
  const concern = facts.contactsMissing || facts.inHospital ? 'green' : concernOf(facts.daysSinceLastContact);

  if (facts.onHold) red('Medicin på pause');
  if (concern === 'red') red(notSeen(facts.daysSinceLastContact));
  if (facts.livingSituation === 'ROUGH_SLEEPING') red('Sover på gaden');
  if (facts.nextFollowUpOn !== null && facts.nextFollowUpOn < facts.today) red('Opfølgning overskredet');
  if (facts.overdueTasks > 0)
    red(facts.overdueTasks === 1 ? '1 opgave over tid' : `${facts.overdueTasks} opgaver over tid`);
  if (facts.inHospital) yellow('Indlagt');
  if (!facts.hasPlan && !facts.plansMissing) yellow('Ingen plan, du kan se');
  if (concern === 'yellow') yellow(notSeen(facts.daysSinceLastContact));
  return flags;
}

const notSeen = (days: number | null): string =>
  days === null ? 'Ingen kontakt, du kan se' : `Ikke set i ${days} dage`;

export const urgencyOf = (flags: readonly RedFlag[]): Urgency =>
  flags.some(({ colour }) => colour === 'red') ? 'red' : flags.length > 0 ? 'yellow' : 'calm';

interface Row {
  flags: readonly RedFlag[];
  days: number | null;
  name: string;
}

/** The most pressing first: red flags, then days without contact, then the name. */
export function byUrgency(a: Row, b: Row): number {
  const reds = (flags: readonly RedFlag[]) => flags.filter(({ colour }) => colour === 'red').length;
  const days = (value: number | null) => value ?? Number.MAX_SAFE_INTEGER;
  return reds(b.flags) - reds(a.flags) || days(b.days) - days(a.days) || a.name.localeCompare(b.name, 'da');
}
