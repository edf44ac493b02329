import { randomUUID } from 'node:crypto';
import { tellFacts } from '@tvaers/kit/access/facts/tell-facts';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { danishDate } from '@tvaers/kit/runtime/danish-time';
import type { HospitalNotification } from '../medcom/hospital-notification.ts';
import { type KeptStay, keepStay, keptStays, removeStay } from './kept-stays.ts';
import { changeOf, dischargedWithoutHome, seenAt } from './stay-change.rules.ts';
import { staysOf, type ToldStay } from './stays-of-messages.rules.ts';

/** A message of the citizen, and the stay it is part of so far. */
type KeptMessage = HospitalNotification & { rowId: string; stayId: string | null };
type Told = ToldStay<KeptMessage>;

/**
 * Tells the stays of a citizen anew from all their messages and keeps what has changed, with an event for each change.
 * Whoever comes second waits for the first, so that two messages at once end like two in a row.
 */
export async function updateStays(context: OperationContext, citizenId: string): Promise<void> {
  await context.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`stays of ${citizenId}`]);
  const messages = await messagesOf(context, citizenId);
  const before = new Map((await keptStays(context, messages)).map((stay) => [stay.id, stay]));
  const person = await personBehind(context, citizenId);
  const left = new Map(before);
  for (const told of staysOf(messages)) {
    const id = told.messages.map(({ stayId }) => stayId).find((stayId) => stayId !== null && left.has(stayId));
    const known = id == null ? null : (left.get(id) ?? null);
    left.delete(id ?? '');
    await update(context, { told, known, citizenId, person });
  }
  // Two stays turned out to be one: what had been told of the other is taken back.
  for (const gone of left.values()) {
    await removeStay(context, gone.id);
    await tell(context, { ...gone, state: 'CANCELLED', citizenId: person.citizenId }, 'CANCELLED');
  }
  await tellFacts(context, [citizenId]);
}

const messagesOf = async ({ sql }: OperationContext, citizenId: string): Promise<KeptMessage[]> => {
  const rows = await sql<{ rowId: string; stayId: string | null; notification: HospitalNotification }>(
    `SELECT id AS "rowId", hospital_stay_id AS "stayId", notification FROM medcom_message WHERE citizen_id = $1`,
    [citizenId],
  );
  return rows.map(({ notification, ...row }) => ({ ...notification, ...row }));
};

/** Whom others know the citizen as, and where the person was seen staying last. */
interface Person {
  citizenId: string;
  livingSituation: string | null;
}

async function personBehind({ sql }: OperationContext, recordId: string): Promise<Person> {
  const [person] = await sql<Person>(
    `SELECT living_situation AS "livingSituation",
       (SELECT person FROM person_records(ARRAY[$1::uuid]) LIMIT 1) AS "citizenId"
     FROM (VALUES (1)) AS always LEFT JOIN LATERAL (
       SELECT living_situation FROM known_citizen JOIN person_records(ARRAY[$1::uuid]) ON record = citizen_id
       ORDER BY living_situation_at DESC NULLS LAST LIMIT 1
     ) AS newest ON true`,
    [recordId],
  );
  return person ?? { citizenId: recordId, livingSituation: null };
}

interface Update {
  told: Told;
  /** The stay as it was kept, null when this is the first that is heard of it. */
  known: KeptStay | null;
  /** The record the messages are of. */
  citizenId: string;
  person: Person;
}

async function update(context: OperationContext, { told, known, citizenId, person }: Update): Promise<void> {
  const { picture, messages } = told;
  const id = known?.id ?? randomUUID();
  const change = changeOf(known, picture);
  const stay: KeptStay = {
    ...picture,
    id,
    citizenId,
    hospitalId: await hospitalOf(context, picture.hospitalSorIds, picture.startedAt),
    // What was true when the person left stays true, also when a later message repeats the discharge.
    dischargedWithoutHome:
      known?.state === 'FINISHED' && picture.state === 'FINISHED'
        ? known.dischargedWithoutHome
        : dischargedWithoutHome(picture.state, person.livingSituation),
  };
  if (change !== null) await keepStay(context, stay);
  await context.sql(
    'UPDATE medcom_message SET hospital_stay_id = $1 WHERE id = ANY($2) AND hospital_stay_id IS DISTINCT FROM $1',
    [id, messages.map(({ rowId }) => rowId)],
  );
  if (change === null) return;
  await tell(context, { ...stay, citizenId: person.citizenId }, change);
  const at = seenAt(change, picture, context.now);
  if (at) await context.publish('citizen.seen', { citizenId: person.citizenId, at, organisationId: stay.hospitalId });
}

const tell = (
  { publish }: Pick<OperationContext, 'publish'>,
  stay: KeptStay,
  change: NonNullable<ReturnType<typeof changeOf>>,
): Promise<void> =>
  publish('intervention.hospital-stay-changed', {
    citizenId: stay.citizenId,
    hospitalStayId: stay.id,
    change,
    state: stay.state,
    startedAt: stay.startedAt,
    endedAt: stay.endedAt,
    hospitalId: stay.hospitalId,
    hospitalName: stay.hospitalName,
  });

/** The organisation behind the first SOR code we know, as it was when the stay began; null when we know none. */
async function hospitalOf({ sql }: OperationContext, sorIds: string[], startedAt: string): Promise<string | null> {
  const [hospital] = await sql<{ id: string }>(
    `SELECT organisation_id AS id FROM known_organisation
     WHERE sor_id = ANY($1)
     ORDER BY array_position($1, sor_id), (valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)) DESC, valid_from DESC
     LIMIT 1`,
    [sorIds, danishDate(new Date(startedAt))],
  );
  return hospital?.id ?? null;
}
