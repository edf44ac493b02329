import type { HospitalNotification } from '../medcom/hospital-notification.ts';
import { groupByEpisode } from './episodes.rules.ts';
import { inOrder } from './message-order.rules.ts';
import { foldStay, type StayPicture } from './stay.rules.ts';

/** A stay and the messages that tell it, in their order. */
export interface ToldStay<Message extends HospitalNotification> {
  messages: Message[];
  picture: StayPicture;
}

/**
 * All stays that one citizen's messages tell. The answer depends on the messages alone and never on the order in which
 * they arrived: late, repeated and missing messages lead to the same stays in the end.
 */
export function staysOf<Message extends HospitalNotification>(messages: readonly Message[]): ToldStay<Message>[] {
  // In order before they are grouped, so that nothing below depends on the order they were given in.
  return groupByEpisode(inOrder(messages)).flatMap((episode) => splitIntoStays(inOrder(episode)));
}

/** An episode of care may hold several stays: home on Friday and in again on Monday. */
function splitIntoStays<Message extends HospitalNotification>(ordered: readonly Message[]): ToldStay<Message>[] {
  const stays: ToldStay<Message>[] = [];
  for (const message of ordered) {
    const stay = stayFor(message, stays);
    if (stay) stay.messages.push(message);
    else stays.push({ messages: [message], picture: foldStay([message]) });
    const changed = stay ?? stays.at(-1);
    if (changed) changed.picture = foldStay(changed.messages);
  }
  return stays;
}

/** The stay that a message goes on with; undefined when it begins a new one. */
function stayFor<Message extends HospitalNotification>(
  message: Message,
  stays: readonly ToldStay<Message>[],
): ToldStay<Message> | undefined {
  const newest = stays.at(-1);
  if (!newest) return undefined;
  const sameBeginning = stays.findLast(({ messages }) =>
    messages.some(({ startedAt }) => startedAt === message.startedAt),
  );
  if (sameBeginning) return sameBeginning;
  // Nobody dies twice: a correction of the death has no code of its own and may carry other times.
  if (message.deceased !== null && newest.picture.state === 'DECEASED') return newest;
  const beginsAnew = message.step === 'admit' && message.form === 'first';
  if (beginsAnew && isOverBefore(newest.picture, message)) return undefined;
  const named = stays.findLast(({ messages }) =>
    messages.some(({ messageId }) => message.earlierMessageIds.includes(messageId)),
  );
  if (named) return named;
  if (message.form === 'first' && isOverBefore(newest.picture, message)) return undefined;
  return stays.findLast(({ picture }) => picture.startedAt <= message.startedAt) ?? stays[0];
}

const isOverBefore = ({ state, endedAt }: StayPicture, { startedAt }: HospitalNotification): boolean =>
  state === 'CANCELLED' || (endedAt !== null && endedAt <= startedAt);
