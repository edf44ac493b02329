import { copyEntities } from '@tvaers/kit/database/copy-entities';
import { Chance } from '@tvaers/kit/seeding/chance';
import { Population } from '@tvaers/kit/seeding/population';
import type { ClientBase } from 'pg';
import { Appointment } from '../appointments/appointment.entity.ts';
import { KnownCitizen } from '../copies/known-citizen.entity.ts';
import { KnownEnrolment } from '../copies/known-enrolment.entity.ts';
import { KnownIdentifier } from '../copies/known-identifier.entity.ts';
import { KnownOrganisation } from '../copies/known-organisation.entity.ts';
import { BoardEntry } from '../fact/board-entry.entity.ts';
import { FactCourse } from '../fact/fact-course.entity.ts';
import { HospitalStay } from '../hospital-stays/hospital-stay.entity.ts';
import { HousingFirstCourse } from '../housing-first/housing-first-course.entity.ts';
import { Tenancy } from '../housing-first/tenancy.entity.ts';
import { GeneralCourse } from '../interventions/general-course.entity.ts';
import { Intervention } from '../interventions/intervention.entity.ts';
import { MedcomMessage } from '../medcom/medcom-message.entity.ts';
import { UnmatchedMessage } from '../medcom/unmatched-message.entity.ts';
import { ConfirmedDose } from '../substitution/confirmed-dose.entity.ts';
import { SafetyHold } from '../substitution/safety-hold.entity.ts';
import { SubstitutionPrescription } from '../substitution/substitution-prescription.entity.ts';
import { appointmentsOf } from './seeded-appointments.ts';
import { enrolmentsOf, identifiersOf, knownCitizenOf, knownOrganisations } from './seeded-copies.ts';
import { coursesOf, generalCoursesOf } from './seeded-courses.ts';
import { factOf } from './seeded-fact.ts';
import { housingFirstOf } from './seeded-housing-first.ts';
import { waitingMessages } from './seeded-messages.ts';
import { staysOf } from './seeded-stays.ts';
import { substitutionOf } from './seeded-substitution.ts';
import type { Seedling } from './seedling.ts';

/** So many people are made before they are written: enough for COPY to pay, few enough to hold. */
const BATCH = 1_000;

/** Fills the empty tables for a whole population, in the transaction of the client. Without people: only what is about nobody. */
export async function seedInterventions(
  client: ClientBase,
  { citizens, today }: { citizens: number; today: string },
): Promise<void> {
  await copyEntities(client, KnownOrganisation, knownOrganisations(today));
  const population = new Population(citizens);
  const chance = new Chance('interventions');
  for (let from = 0; from < citizens; from += BATCH) {
    const seedlings = Array.from({ length: Math.min(BATCH, citizens - from) }, (_, at) => ({
      ...{ traits: population.at(from + at), chance, today },
    }));
    await writePeople(client, seedlings);
    await writeCourses(client, seedlings);
  }
  const waiting = citizens > 0 ? waitingMessages(today) : [];
  await copyEntities(
    client,
    MedcomMessage,
    waiting.map(({ message }) => message),
  );
  await copyEntities(
    client,
    UnmatchedMessage,
    waiting.map(({ queued }) => queued),
  );
  await client.query(KNOWN_FACTS);
}

/** What these rows entitle to, as `tellFacts` would write it: the next reconciliation finds nothing to tell. */
const KNOWN_FACTS = `
  INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, organisation_id, subject, classes,
    purpose, valid_from, valid_to)
  SELECT 'interventions', fact_id, 1, kind, citizen_id, staff_member_id, organisation_id, subject, classes, purpose,
    date_trunc('milliseconds', valid_from), date_trunc('milliseconds', valid_to)
  FROM access_fact_due`;

async function writePeople(client: ClientBase, seedlings: readonly Seedling[]): Promise<void> {
  await copyEntities(client, KnownCitizen, seedlings.map(knownCitizenOf));
  await copyEntities(client, KnownEnrolment, seedlings.flatMap(enrolmentsOf));
  await copyEntities(client, KnownIdentifier, seedlings.flatMap(identifiersOf));
  await copyEntities(client, HospitalStay, seedlings.flatMap(staysOf));
}

async function writeCourses(client: ClientBase, seedlings: readonly Seedling[]): Promise<void> {
  const people = seedlings.map((seedling) => ({ seedling, courses: coursesOf(seedling) }));
  /** One method's parts of everybody's courses. */
  const partsOf = <Part>(
    method: Intervention['method'],
    make: (seedling: Seedling, course: Intervention) => Part,
  ): Part[] =>
    people.flatMap(({ seedling, courses }) =>
      courses.filter((course) => course.method === method).map((course) => make(seedling, course)),
    );
  const fact = partsOf('FACT', factOf);
  const housing = partsOf('HOUSING_FIRST', housingFirstOf);
  const substitution = partsOf('SUBSTITUTION', substitutionOf);
  await copyEntities(
    client,
    Intervention,
    people.flatMap(({ courses }) => courses),
  );
  await copyEntities(
    client,
    GeneralCourse,
    people.flatMap(({ courses }) => generalCoursesOf(courses)),
  );
  await copyEntities(
    client,
    FactCourse,
    fact.map(({ course }) => course),
  );
  await copyEntities(
    client,
    BoardEntry,
    fact.flatMap(({ entries }) => entries),
  );
  await copyEntities(
    client,
    HousingFirstCourse,
    housing.map(({ course }) => course),
  );
  await copyEntities(
    client,
    Tenancy,
    housing.flatMap(({ tenancies }) => tenancies),
  );
  await copyEntities(
    client,
    SubstitutionPrescription,
    substitution.flatMap(({ prescriptions }) => prescriptions),
  );
  await copyEntities(
    client,
    SafetyHold,
    substitution.flatMap(({ holds }) => holds),
  );
  await copyEntities(
    client,
    ConfirmedDose,
    substitution.flatMap(({ doses }) => doses),
  );
  await copyEntities(
    client,
    Appointment,
    people.flatMap(({ seedling, courses }) => appointmentsOf(seedling, courses)),
  );
}
