import { basisOfRule, rulesIn } from '@tvaers/client-kit/access/ground.rules.ts';

/** A row of the read log: that one sector showed something, or refused to. */
export interface LogRow {
  id: string;
  at: string;
  unit: string | null;
  role: string | null;
  purpose: string | null;
  basis: string | null;
  dataClasses: readonly string[];
  activity: 'READ' | 'WRITE' | null;
  outcome: 'ALLOWED' | 'MASKED' | 'DENIED' | null;
}

/** That somebody looked, as people think of it: once, at several things, whichever sectors they came from. */
export interface LookUp {
  id: string;
  /** The last moment of it. */
  at: string;
  unit: string | null;
  role: string | null;
  purpose: string | null;
  rules: string[];
  dataClasses: string[];
  wrote: boolean;
  /** »partly«: some of it was hidden. */
  outcome: 'shown' | 'partly' | 'refused';
  emergency: boolean;
}

/** A page of a front-end asks several sectors at once: their rows are one look. */
const SAME_LOOK_MS = 60_000;

const OUTCOMES = { ALLOWED: 'shown', MASKED: 'partly', DENIED: 'refused' } as const;

const isEmergency = (purpose: string | null, rules: readonly string[]): boolean =>
  purpose === 'emergency' || rules.some((rule) => basisOfRule(rule) === 'emergency');

function lookUpOf(row: LogRow): LookUp {
  const rules = rulesIn(row.basis);
  return {
    ...{ id: row.id, at: row.at, unit: row.unit, role: row.role, purpose: row.purpose, rules },
    dataClasses: [...row.dataClasses],
    wrote: row.activity === 'WRITE',
    outcome: OUTCOMES[row.outcome ?? 'ALLOWED'],
    emergency: isEmergency(row.purpose, rules),
  };
}

/** Refusals and emergencies are never hidden in a look that was neither. */
const isSameLook = (one: LookUp, other: LookUp): boolean =>
  one.unit === other.unit &&
  one.role === other.role &&
  one.purpose === other.purpose &&
  one.emergency === other.emergency &&
  (one.outcome === 'refused') === (other.outcome === 'refused') &&
  Math.abs(Date.parse(one.at) - Date.parse(other.at)) <= SAME_LOOK_MS;

const joined = (one: LookUp, other: LookUp): LookUp => ({
  ...one,
  rules: [...new Set([...one.rules, ...other.rules])],
  dataClasses: [...new Set([...one.dataClasses, ...other.dataClasses])],
  wrote: one.wrote || other.wrote,
  outcome: one.outcome === 'shown' ? other.outcome : one.outcome,
});

/** The rows of a log, newest first, as looks, newest first. */
export function lookUps(rows: readonly LogRow[]): LookUp[] {
  const looks: LookUp[] = [];
  for (const row of rows) {
    const look = lookUpOf(row);
    const last = looks.at(-1);
    if (last && isSameLook(last, look)) looks[looks.length - 1] = joined(last, look);
    else looks.push(look);
  }
  return looks;
}

/** Whether the person looked themselves, or whoever stands for them. */
export const isOwn = ({ role }: Pick<LookUp, 'role'>): boolean => role === 'citizen' || role === 'guardian';

/** Looks by day, in the order they came. */
export function byDay(looks: readonly LookUp[], dayOf: (at: string) => string): [day: string, looks: LookUp[]][] {
  const days = new Map<string, LookUp[]>();
  for (const look of looks) {
    const day = dayOf(look.at);
    days.set(day, [...(days.get(day) ?? []), look]);
  }
  return [...days];
}

/** How often each looked, most often first; the rest of them together. */
export function countBy(names: readonly string[], shown: number): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  const rest = sorted.slice(shown).reduce((sum, [, count]) => sum + count, 0);
  return [...sorted.slice(0, shown), ...(rest > 0 ? [['Andre', rest] as [string, number]] : [])];
}
