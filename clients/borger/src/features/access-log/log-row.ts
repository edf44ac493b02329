import type { LookUpRowFragment } from '../../generated/graphql.ts';
import type { LogRow } from './look-ups.rules.ts';

/** What the rules need, read out of the graph's answer; nothing of an event whose moment could not be read. */
export const rowsOf = (events: readonly LookUpRowFragment[]): LogRow[] =>
  events.flatMap((event) => (event.at ? [rowOf(event, event.at)] : []));

const rowOf = (event: LookUpRowFragment, at: string): LogRow => ({
  id: event.id,
  at,
  unit: event.organisation ? (event.organisation.name ?? 'En enhed, hvis navn ikke kan vises') : null,
  role: event.role ?? null,
  purpose: event.purpose ?? null,
  basis: event.basis ?? null,
  dataClasses: event.dataClasses ?? [],
  activity: event.activity ?? null,
  outcome: event.outcome ?? null,
});
