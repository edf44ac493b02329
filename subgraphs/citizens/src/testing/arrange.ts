import { randomUUID } from 'node:crypto';
import type { TestSubgraph } from '@tvaers/kit/testing/test-subgraph';

interface SomeCitizen {
  id: string;
  givenName: string | null;
  familyName: string | null;
  aliases: string[];
  confidentiality: string;
  birthDate: string | null;
  deceasedOn: string | null;
}

/** Opens a record past all rules, for a test that is about something else; answers its id. */
export async function someCitizen(citizens: TestSubgraph, fields: Partial<SomeCitizen> = {}): Promise<string> {
  const { id = randomUUID(), givenName = 'Ida', familyName = 'Prøve', aliases = [] } = fields;
  const { confidentiality = 'NORMAL', birthDate = null, deceasedOn = null } = fields;
  await citizens.sql(
    `INSERT INTO citizen (id, given_name, family_name, aliases, confidentiality, birth_date, deceased_on, registered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
    [id, givenName, familyName, aliases, confidentiality, birthDate, deceasedOn],
  );
  return id;
}

/** An organisation of the staff sector; here it is a key and nothing more. */
export const someOrganisation = (): string => randomUUID();

/** Facts as they are due now about a person, in the order of their kinds. */
export const factsDue = (citizens: TestSubgraph, citizenId: string) =>
  citizens.sql<{ kind: string; valid_from: Date; valid_to: Date | null; fact_id: string }>(
    'SELECT * FROM access_fact_due WHERE citizen_id = $1 ORDER BY kind, staff_member_id, organisation_id, subject',
    [citizenId],
  );

/** What the other sectors were told, oldest first, beside who may see whom. */
export const newsOf = async (citizens: TestSubgraph) =>
  (await citizens.outbox()).filter(({ type }) => type !== 'access.fact-changed');

/** Where a suite arranges the facts itself (`related: false`): the other owners of facts have just been heard. */
export const hearEverybody = (citizens: TestSubgraph) =>
  citizens.sql(`INSERT INTO access_fact_source VALUES ('staff', 'infinity'), ('interventions', 'infinity')`);

interface SomeFact {
  staffMemberId?: string | null;
  organisationId?: string | null;
  subject?: string | null;
  /** Mask; all where it is not given. */
  classes?: number;
}

/** A fact of yesterday, as another sector would tell it. */
export const someFact = (citizens: TestSubgraph, kind: string, citizenId: string, about: SomeFact = {}) =>
  citizens.sql(
    `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, organisation_id, subject,
       classes, valid_from)
     VALUES ('test', gen_random_uuid(), 1, $1, $2, $3, $4, $5, $6, now() - interval '1 day')`,
    [
      ...[kind, citizenId, about.staffMemberId ?? null, about.organisationId ?? null, about.subject ?? null],
      about.classes ?? -1,
    ],
  );
