import { randomUUID } from 'node:crypto';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { updateStays } from '../hospital-stays/update-stays.ts';
import { acknowledgement } from './acknowledgement.ts';
import { contentHashOf } from './content-hash.ts';
import { LONGEST_ID, type MessageBundle } from './fhir-bundle.ts';
import type { HospitalNotification } from './hospital-notification.ts';
import type { OutcomeIssue } from './operation-outcome.ts';
import { citizenOf, lockIdentifiers } from './whose-number.ts';

export interface ReadMessage {
  bundle: MessageBundle;
  notification: HospitalNotification;
  /** The body as it came. */
  raw: string;
}

/**
 * Takes a message in and answers the Acknowledgement as text. The message, what follows from it and the answer are kept
 * together or not at all. A message that came before changes nothing and gets the answer it got then (MedCom, reliable
 * messaging); one about somebody we do not know is kept for a person to decide about.
 */
export async function receiveMessage(context: OperationContext, message: ReadMessage): Promise<string> {
  const { bundle, notification, raw } = message;
  const { messageId, identifiers } = notification;
  const contentHash = contentHashOf(notification);
  // Also against the event that tells whose number it is: one of the two sees what the other has done.
  await lockIdentifiers(context, identifiers);
  const [known] = await context.sql<{ acknowledgement: string }>(
    'SELECT acknowledgement FROM medcom_message WHERE message_id = $1 AND content_hash = $2',
    [messageId, contentHash],
  );
  if (known) return known.acknowledgement;

  const id = randomUUID();
  const citizenId = await citizenOf(context, identifiers);
  const issues = await warnings(context, bundle);
  const answer = JSON.stringify(acknowledgement(bundle, { code: 'ok', issues, now: context.now }));
  await context.sql(
    `INSERT INTO medcom_message (id, message_id, content_hash, bundle_id, received_at, data_class, identifiers, citizen_id,
       notification, raw, acknowledgement)
     VALUES ($1, $2, $3, $4, $5, 'hospitalStay', $6, $7, $8, $9, $10)`,
    [
      ...[id, messageId, contentHash, isTooLong(bundle) ? null : bundle.id, context.now, identifiers, citizenId],
      ...[JSON.stringify(notification), raw, answer],
    ],
  );
  if (citizenId) await updateStays(context, citizenId);
  else await queue(context, id);
  return answer;
}

const queue = ({ sql, now }: OperationContext, id: string) =>
  sql(`INSERT INTO unmatched_message (id, received_at, state) VALUES ($1, $2, 'WAITING')`, [id, now]);

/** FHIR's limit, and far below what an index of the database can hold. */
const isTooLong = ({ id }: MessageBundle): boolean => id !== null && id.length > LONGEST_ID;

/** What the sender should put right although the message is taken: a number of an envelope is short, and used once. */
async function warnings({ sql }: OperationContext, bundle: MessageBundle): Promise<OutcomeIssue[]> {
  const warning = (code: 'value' | 'duplicate', text: string): OutcomeIssue[] => [
    { severity: 'warning', code, text, expression: 'Bundle.id' },
  ];
  if (isTooLong(bundle))
    return warning(
      'value',
      'Bundle.id er længere end 64 tegn. Denne besked er modtaget, men brug et kortere næste gang.',
    );
  if (bundle.id === null) return [];
  const reused = await sql('SELECT 1 FROM medcom_message WHERE bundle_id = $1 AND message_id <> $2 LIMIT 1', [
    bundle.id,
    bundle.messageId,
  ]);
  if (reused.length === 0) return [];
  return warning(
    'duplicate',
    'Bundle.id er brugt til en anden besked før. Denne besked er modtaget, men brug et nyt Bundle.id hver gang.',
  );
}
