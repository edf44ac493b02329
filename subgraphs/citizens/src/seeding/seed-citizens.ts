import { copyEntities } from '@tvaers/kit/database/copy-entities';
import type { Seed } from '@tvaers/kit/database/seed-command';
import { Chance } from '@tvaers/kit/seeding/chance';
import { Population } from '@tvaers/kit/seeding/population';
import { Block } from '../blocks/block.entity.ts';
import { Citizen } from '../citizens/citizen.entity.ts';
import { CitizenIdentifier } from '../citizens/citizen-identifier.entity.ts';
import { ContactChannel } from '../citizens/contact-channel.entity.ts';
import { GeneralPractitioner } from '../citizens/general-practitioner.entity.ts';
import { SafetyNote } from '../citizens/safety-note.entity.ts';
import { Consent } from '../consents/consent.entity.ts';
import { Contact } from '../contacts/contact.entity.ts';
import { EmergencyAccess } from '../emergency-access/emergency-access.entity.ts';
import { Enrolment } from '../enrolments/enrolment.entity.ts';
import { InclusionAssessment } from '../enrolments/inclusion-assessment.entity.ts';
import { Guardianship } from '../guardians/guardianship.entity.ts';
import { LastSeen } from '../last-seen/last-seen.entity.ts';
import { LivingSituation } from '../living-situations/living-situation.entity.ts';
import { ActingMunicipality } from '../municipalities/acting-municipality.entity.ts';
import { FILL_MUNICIPALITIES } from '../municipalities/municipality-rows.ts';
import { WRITE_SEARCH } from '../search/refresh-search.ts';
import { blocksOf, emergencyAccessesOf, FILL_ACCESS_FACTS, guardianshipsOf } from './seeded-access.ts';
import { consentsOf } from './seeded-consents.ts';
import { channelsOf, practitionerOf, safetyNotesOf } from './seeded-contact-info.ts';
import { contactsOf, lastSeenOf } from './seeded-contacts.ts';
import { assessmentOf, enrolmentsOf } from './seeded-enrolments.ts';
import { citizenOf, identifiersOf, type Seedling } from './seeded-identity.ts';
import { livingSituationsOf } from './seeded-living-situations.ts';
import { seedClock } from './seeded-moment.ts';
import { actingMunicipalitiesOf } from './seeded-municipalities.ts';

type Client = Parameters<Seed>[0];

/** So many people are made before they are written: enough for COPY to pay, few enough to hold. */
const BATCH = 1_000;

/** Fills the empty tables for a whole population, in the transaction of the client. `now` is the seed's present. */
export async function seedCitizens(client: Client, options: { citizens: number; now: Date }): Promise<void> {
  await client.query(FILL_MUNICIPALITIES);
  const { citizens, now } = options;
  const population = new Population(citizens);
  const chance = new Chance('citizens');
  const clock = seedClock(now);
  for (let from = 0; from < citizens; from += BATCH) {
    const seedlings = Array.from({ length: Math.min(BATCH, citizens - from) }, (_, at) => {
      const traits = population.at(from + at);
      return { traits, chance, clock };
    });
    await writeBatch(client, seedlings, population);
  }
  await fillSearch(client);
  await fillFacts(client, now);
}

async function writeBatch(client: Client, seedlings: Seedling[], population: Population): Promise<void> {
  const citizens = seedlings.map((seedling) => citizenOf(seedling, population));
  const situations = seedlings.map(livingSituationsOf);
  const contacts = seedlings.map((seedling, at) => contactsOf(seedling, situations[at]?.[0]));
  await copyEntities(client, Citizen, citizens);
  await copyEntities(client, CitizenIdentifier, seedlings.flatMap(identifiersOf));
  await copyEntities(client, SafetyNote, seedlings.flatMap(safetyNotesOf));
  await copyEntities(client, GeneralPractitioner, seedlings.map(practitionerOf));
  await copyEntities(client, ContactChannel, seedlings.flatMap(channelsOf));
  await copyEntities(client, LivingSituation, situations.flat());
  await copyEntities(client, ActingMunicipality, seedlings.flatMap(actingMunicipalitiesOf));
  await copyEntities(client, InclusionAssessment, seedlings.map(assessmentOf));
  await copyEntities(client, Enrolment, seedlings.flatMap(enrolmentsOf));
  await copyEntities(client, Contact, contacts.flat());
  await copyEntities(client, LastSeen, contacts.flatMap(lastSeenOf));
  await copyEntities(client, Consent, seedlings.flatMap(consentsOf));
  await copyEntities(client, Block, seedlings.flatMap(blocksOf));
  await copyEntities(client, Guardianship, seedlings.flatMap(guardianshipsOf));
  await copyEntities(client, EmergencyAccess, seedlings.flatMap(emergencyAccessesOf));
}

/** The view looks from one stay to the person's next: with indexes of its own while the others are away. */
async function fillFacts(client: Client, now: Date): Promise<void> {
  await client.query('CREATE INDEX seeded_stay ON living_situation (citizen_id, observed_at, id)');
  await client.query('CREATE INDEX seeded_merge ON citizen (merged_into)');
  await client.query('ANALYZE contact, enrolment, consent, living_situation, citizen');
  await client.query(FILL_ACCESS_FACTS, [now]);
  await client.query('DROP INDEX seeded_stay, seeded_merge');
}

/** With figures about the new rows, or the one statement for everybody would be planned for empty tables. */
async function fillSearch(client: Client): Promise<void> {
  await client.query('ANALYZE citizen, citizen_identifier, living_situation');
  const { rows } = await client.query<{ ids: string[] | null }>('SELECT array_agg(id) AS ids FROM citizen');
  await client.query(WRITE_SEARCH, [rows[0]?.ids ?? []]);
}
