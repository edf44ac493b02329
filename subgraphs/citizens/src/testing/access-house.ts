import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Viewer } from '@tvaers/contract/viewer';
import { type TestSubgraph, testSubgraph } from '@tvaers/kit/testing/test-subgraph';
import { viewerOf } from '@tvaers/kit/testing/viewers';
import { defineCitizensSubgraph } from '../citizens-subgraph.ts';
import { UNIT_OF_THE_SEEDS } from '../config.ts';
import { refreshSearch } from '../search/refresh-search.ts';
import { hearEverybody, someCitizen, someFact } from './arrange.ts';

/** Nobody asks: an event or a job. */
export const system = viewerOf('operator', { subject: 'system:citizens', purpose: 'systemJob' });

/** A subgraph for suites about access: nobody is related to anybody until a test says so. */
export async function accessHouse(): Promise<TestSubgraph> {
  const emergencyKey = generateKeyPairSync('ed25519').privateKey;
  const definition = defineCitizensSubgraph({ unitId: UNIT_OF_THE_SEEDS, emergencyKey });
  const citizens = await testSubgraph(definition, { related: false });
  await hearEverybody(citizens);
  return citizens;
}

/** Somebody of that role whom no fact names yet, in an organisation of their own. */
export const stranger = (role: Viewer['role'], overrides: Partial<Viewer> = {}): Viewer =>
  viewerOf(role, {
    ...{ subject: `${role}-${randomUUID()}`, staffMemberId: randomUUID(), organisationId: randomUUID() },
    ...overrides,
  });

/** The viewer has the case of this person by name, or is treating them. */
export const relate = (citizens: TestSubgraph, { role, staffMemberId }: Viewer, citizenId: string) => {
  const kind = role === 'fact' || role === 'clinic' || role === 'socialNurse' ? 'treatmentRelation' : 'openSocialCase';
  return someFact(citizens, kind, citizenId, { staffMemberId });
};

interface Person extends NonNullable<Parameters<typeof someCitizen>[1]> {
  place?: string;
}

/** A person in the search, whose place is of the class that their record's handling asks for. */
export async function somePerson(citizens: TestSubgraph, { place, ...fields }: Person = {}): Promise<string> {
  const id = await someCitizen(citizens, fields);
  const dataClass = fields.confidentiality === 'PROTECTED_ADDRESS' ? 'protectedAddress' : 'contactInfo';
  const row = [id, place ?? null, dataClass];
  await citizens.sql(
    `INSERT INTO living_situation (id, citizen_id, kind, place, area, observed_at, data_class)
     VALUES (gen_random_uuid(), $1, 'OWN_HOME', $2, 'Amager', now(), $3)`,
    row,
  );
  await citizens.sql(
    `INSERT INTO contact_channel (citizen_id, kind, value, preference, data_class)
     VALUES ($1, 'HANDED_LETTER', $2, 1, $3)`,
    row,
  );
  await citizens.sql(
    `INSERT INTO contact (id, citizen_id, at, door_id, owner_id, place, place_kind, state, data_class)
     VALUES (gen_random_uuid(), $1, now(), gen_random_uuid(), gen_random_uuid(), $2, 'HOME', 'OPEN', $3)`,
    row,
  );
  await citizens.run(system, (context) => refreshSearch(context, [id]));
  return id;
}

/** What the log says became of the looks at a person: outcome, basis and classes, oldest first. */
export const logged = (citizens: TestSubgraph, citizenId: string, { subject }: Viewer) =>
  citizens.sql<{ outcome: string; basis: string; purpose: string; data_classes: string[] }>(
    `SELECT outcome, basis, purpose, data_classes FROM access_event
     WHERE $1 = ANY (citizen_ids) AND subject = $2 ORDER BY id`,
    [citizenId, subject],
  );
