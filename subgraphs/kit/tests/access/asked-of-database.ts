import type { AccessFact } from '@tvaers/contract/access-facts';
import { classMask } from '@tvaers/contract/data-classes';
import type { Client } from 'pg';
import { AT, type World } from './random-worlds.ts';

/** What the database says of one citizen in one world. */
export interface Answered {
  world: number;
  citizenId: string;
  classes: number;
  writable: number;
  bases: string[];
  rules: string[];
}

const row = (fact: AccessFact) => ({
  ...fact,
  classes: fact.classes?.reduce((mask, one) => mask | classMask(one), 0) ?? -1,
});

/** Puts the facts of these worlds in place of those that are there. */
export async function settle(client: Client, worlds: readonly World[]): Promise<void> {
  await client.query('DELETE FROM access_fact');
  await client.query(
    `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, organisation_id, subject,
       classes, purpose, valid_from, valid_to)
     SELECT 'citizens', gen_random_uuid(), 1, kind, "citizenId", "staffMemberId", "organisationId", subject, classes,
       purpose, "validFrom", "validTo"
     FROM jsonb_to_recordset($1) AS fact (kind text, "citizenId" uuid, "staffMemberId" uuid, "organisationId" uuid,
       subject text, classes integer, purpose text, "validFrom" timestamptz, "validTo" timestamptz)`,
    [JSON.stringify(worlds.flatMap(({ facts }) => facts.map(row)))],
  );
  await client.query('ANALYZE access_fact');
}

/** Asks for all citizens of all worlds, each as its viewer, in one statement. */
export async function classesIn(client: Client, worlds: readonly World[]): Promise<Answered[]> {
  const asked = worlds.map(({ viewer, citizens }, world) => ({ world, viewer, citizens }));
  const { rows } = await client.query<Answered>(
    `SELECT asked.world, got.citizen_id AS "citizenId", got.classes, got.writable, got.bases, got.rules
     FROM jsonb_to_recordset($1) AS asked (world integer, viewer jsonb, citizens uuid[])
     CROSS JOIN LATERAL access_classes(asked.viewer, asked.citizens, $2) AS got`,
    [JSON.stringify(asked), new Date(AT)],
  );
  return rows;
}

/** The citizens whose data of these classes the viewer of each world may see at all, as `world citizen`. */
export async function visibleIn(client: Client, worlds: readonly World[], classes: number): Promise<string[]> {
  const asked = worlds.map(({ viewer }, world) => ({ world, viewer }));
  const { rows } = await client.query<{ seen: string }>(
    `SELECT asked.world || ' ' || got AS seen
     FROM jsonb_to_recordset($1) AS asked (world integer, viewer jsonb)
     CROSS JOIN LATERAL visible_citizens(asked.viewer, $3, $2) AS got`,
    [JSON.stringify(asked), new Date(AT), classes],
  );
  return rows.map(({ seen }) => seen).sort();
}
