import { randomUUID } from 'node:crypto';
import { addDays, danishInstant } from '@tvaers/kit/runtime/danish-time';
import { DIRECTORY_ORGANISATIONS } from '@tvaers/kit/seeding/directory';
import { idOf } from '@tvaers/kit/seeding/ids';
import { Population } from '@tvaers/kit/seeding/population';
import { acknowledgement } from '../medcom/acknowledgement.ts';
import { composeMessage, type MessageDraft } from '../medcom/compose-message.ts';
import { contentHashOf } from '../medcom/content-hash.ts';
import { readMessageBundle } from '../medcom/fhir-bundle.ts';
import type { MedcomMessage } from '../medcom/medcom-message.entity.ts';
import { readNotification } from '../medcom/read-notification.ts';
import type { UnmatchedMessage } from '../medcom/unmatched-message.entity.ts';

/** Whom hospitals told us about without our knowing them. The names are invented, the numbers no person can have. */
const STRANGERS = [
  { given: ['Test', 'Åge'], family: 'Ukendt', activity: 'admit-inpatient', hospitalKey: 'bispebjerg-frederiksberg' },
  { given: ['Test', 'Britta'], family: 'Ukendt', activity: 'admit-emergency', hospitalKey: 'amager-hvidovre' },
  { given: ['Test', 'Carlo'], family: 'Ukendt', activity: 'admit-inpatient', hospitalKey: 'pc-amager' },
] as const;
/** Beyond any population that is seeded, so that the numbers are nobody's. */
const FIRST_STRANGER = 190_000;

/** Messages that wait for somebody to say whom they are about, taken in like any other. */
export function waitingMessages(today: string): { message: MedcomMessage; queued: UnmatchedMessage }[] {
  const numbers = [...numbersOfStrangers(STRANGERS.length)];
  return STRANGERS.map(({ given, family, activity, hospitalKey }, at) => {
    const hospital = DIRECTORY_ORGANISATIONS.find(({ key }) => key === hospitalKey);
    const occurred = danishInstant(addDays(today, -at - 1), '06:40').toISOString();
    return messageOf({
      ...{ messageId: idOf('stranger', at), activity, status: 'in-progress', start: occurred, occurred },
      class: activity === 'admit-emergency' ? 'EMER' : 'IMP',
      episodes: [{ system: 'https://www.esundhed.dk/Registre/Landspatientregisteret', value: idOf('episode', at) }],
      identifiers: numbers[at] ?? [],
      name: { given: [...given], family },
      hospital: { name: hospital?.name ?? hospitalKey, sorId: hospital?.sorId ?? '' },
    });
  });
}

function* numbersOfStrangers(count: number) {
  const population = new Population(FIRST_STRANGER);
  for (let index = FIRST_STRANGER, found = 0; found < count; index++) {
    const { identifiers } = population.at(index);
    if (identifiers.length === 0) continue;
    found += 1;
    yield identifiers.map(({ system, value }) => ({ system, value }));
  }
}

function messageOf(draft: MessageDraft): { message: MedcomMessage; queued: UnmatchedMessage } {
  const composed = composeMessage(draft);
  const bundle = readMessageBundle(composed);
  const read = bundle && readNotification(bundle);
  if (!bundle || !read || 'issues' in read) throw new Error('A seeded message cannot be read.');
  const { notification } = read;
  const id = randomUUID();
  const receivedAt = new Date(notification.occurredAt);
  const answer = acknowledgement(bundle, { code: 'ok', issues: [], now: receivedAt });
  return {
    message: {
      ...{ id, messageId: notification.messageId, contentHash: contentHashOf(notification), bundleId: bundle.id },
      ...{ receivedAt, dataClass: 'hospitalStay', identifiers: notification.identifiers, citizenId: null },
      ...{ hospitalStayId: null, notification, raw: JSON.stringify(composed), acknowledgement: JSON.stringify(answer) },
    },
    queued: { id, receivedAt, state: 'WAITING', decidedAt: null, decidedBy: null, reason: null },
  };
}
