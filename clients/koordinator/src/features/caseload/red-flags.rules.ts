/** What the list knows of one citizen. Null means that nobody knows, or that a sector did not answer. */
export interface CaseloadFacts {
  daysSinceLastContact: number | null;
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

/** Days without contact after which a citizen must be sought out (rule R03); half of it is a warning. */
const SEEK_AFTER_DAYS = 14;

/** What must not be missed about a citizen, the gravest first. */
export function redFlags(facts: CaseloadFacts): RedFlag[] {
  const flags: RedFlag[] = [];
  const red = (text: string) => flags.push({ colour: 'red', text });
  const yellow = (text: string) => flags.push({ colour: 'yellow', text });
  const { daysSinceLastContact: days } = facts;

  if (facts.onHold) red('Medicin på pause');
  if (days === null) red('Aldrig set');
  else if (days >= SEEK_AFTER_DAYS) red(`Ikke set i ${days} dage`);
  if (facts.livingSituation === 'ROUGH_SLEEPING') red('Sover på gaden');
  if (facts.nextFollowUpOn !== null && facts.nextFollowUpOn < facts.today) red('Opfølgning overskredet');
  if (facts.overdueTasks > 0)
    red(facts.overdueTasks === 1 ? '1 opgave over tid' : `${facts.overdueTasks} opgaver over tid`);
  if (facts.inHospital) yellow('Indlagt');
  if (!facts.hasPlan && !facts.plansMissing) yellow('Ingen fælles plan');
  if (days !== null && days >= SEEK_AFTER_DAYS / 2 && days < SEEK_AFTER_DAYS) yellow(`Ikke set i ${days} dage`);
  return flags;
}

/** The most pressing first: red flags, then days without contact, then the name. */
export function byUrgency(
  a: { flags: readonly RedFlag[]; days: number | null; name: string },
  b: { flags: readonly RedFlag[]; days: number | null; name: string },
): number {
  const reds = (flags: readonly RedFlag[]) => flags.filter(({ colour }) => colour === 'red').length;
  const days = (value: number | null) => value ?? Number.MAX_SAFE_INTEGER;
  return reds(b.flags) - reds(a.flags) || days(b.days) - days(a.days) || a.name.localeCompare(b.name, 'da');
}
