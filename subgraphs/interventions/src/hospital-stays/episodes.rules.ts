import type { HospitalNotification } from '../medcom/hospital-notification.ts';

/**
 * Puts the messages of one citizen together that belong to one episode of care: those that share any episode id, of the
 * national register or of the hospital's own system. A message without such an id goes with one it names as its
 * predecessor, with one about the same Encounter, or with one of the same beginning.
 */
export function groupByEpisode<Message extends HospitalNotification>(ordered: readonly Message[]): Message[][] {
  const leaders = ordered.map((_message, at) => at);
  const leaderOf = (at: number): number => {
    const leader = leaders[at] ?? at;
    return leader === at ? at : leaderOf(leader);
  };
  const join = (one: number, other: number): void => {
    const [first, second] = [leaderOf(one), leaderOf(other)].sort((a, b) => a - b);
    if (first !== undefined && second !== undefined) leaders[second] = first;
  };

  const holders = new Map<string, number>();
  for (const [at, { episodeIds }] of ordered.entries())
    for (const id of episodeIds) {
      const holder = holders.get(id);
      if (holder === undefined) holders.set(id, at);
      else join(holder, at);
    }
  for (const [at, message] of ordered.entries()) {
    const companion = message.episodeIds.length === 0 ? companionOf(message, ordered) : -1;
    if (companion >= 0) join(companion, at);
  }
  const groups = new Map<number, Message[]>();
  for (const [at, message] of ordered.entries())
    groups.set(leaderOf(at), [...(groups.get(leaderOf(at)) ?? []), message]);
  return [...groups.values()];
}

/** Where in the list the message stands that one without episode ids belongs to; -1 when there is none. */
function companionOf(message: HospitalNotification, ordered: readonly HospitalNotification[]): number {
  const ways: ((other: HospitalNotification) => boolean)[] = [
    ({ messageId }) => message.earlierMessageIds.includes(messageId),
    ({ encounterId }) => encounterId !== null && encounterId === message.encounterId,
    ({ startedAt }) => startedAt === message.startedAt,
  ];
  for (const way of ways) {
    const at = ordered.findIndex((other) => other !== message && way(other));
    if (at >= 0) return at;
  }
  return -1;
}
