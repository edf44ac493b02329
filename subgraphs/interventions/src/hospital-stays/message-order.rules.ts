import type { HospitalNotification } from '../medcom/hospital-notification.ts';

const FORMS = ['first', 'revision', 'cancellation'];
const STEPS = ['admit', 'start-leave', 'end-leave', 'discharge'];

/** What messages are ordered by: their own times first; the rest only so that no two orders are possible. */
const orderOf = (message: HospitalNotification): string[] => [
  message.occurredAt,
  message.sentAt,
  String(FORMS.indexOf(message.form)),
  String(STEPS.indexOf(message.step)),
  message.deceased === true ? '1' : '0',
  message.messageId,
  JSON.stringify(message),
];

function compare(one: HospitalNotification, other: HospitalNotification): number {
  const theirs = orderOf(other);
  for (const [at, value] of orderOf(one).entries()) {
    const counterpart = theirs[at] ?? '';
    if (value !== counterpart) return value < counterpart ? -1 : 1;
  }
  return 0;
}

/**
 * Messages in the order in which they happened at the hospital, whatever order they arrived in. Their own times decide,
 * but a message that names another as its predecessor comes after it: clocks and offsets err (+02:00 in December),
 * references do not.
 */
export function inOrder<Message extends HospitalNotification>(messages: readonly Message[]): Message[] {
  const byTime = [...messages].sort(compare);
  const ordered = new Set<Message>();
  const visited = new Set<Message>();
  const visit = (message: Message): void => {
    if (visited.has(message)) return;
    visited.add(message);
    for (const other of byTime)
      if (other.messageId !== message.messageId && message.earlierMessageIds.includes(other.messageId)) visit(other);
    ordered.add(message);
  };
  for (const message of byTime) visit(message);
  return [...ordered];
}
