import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { loaderById, loaderByKey, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import { deceasedOn } from './deceased-on.ts';
import type { CitizenNames } from './display-name.rules.ts';
import { WHO_SPEAKS } from './who-speaks.ts';

/** A person as one of their records was asked for. */
export interface CitizenRow extends CitizenNames {
  /** The id that was asked for, also when that record has been merged: whoever asks by a key gets it back. */
  id: string;
  /** The record that speaks for the person; what everything else is looked up by. */
  citizenId: string;
  birthDate: string | null;
  deceasedOn: string | null;
  confidentiality: string;
  version: number;
}

const CITIZENS = `
  SELECT asked.id, person.id AS "citizenId", person.given_name AS "givenName", person.family_name AS "familyName",
    person.aliases, person.birth_date AS "birthDate", ${deceasedOn('person')} AS "deceasedOn", person.confidentiality,
    person.version
  FROM citizen asked JOIN citizen person ON person.id = ${WHO_SPEAKS}
  WHERE asked.id = ANY ($1)`;

export interface IdentifierRow {
  citizenId: string;
  system: string;
  value: string;
  use: string;
}

/** A number of a merged record no longer stands for the person where their own record has one of the same scheme. */
const IDENTIFIERS = `
  SELECT r.citizen_id AS "citizenId", i.system, i.value, shown.use
  FROM records_of($1) r JOIN citizen_identifier i ON i.citizen_id = r.record_id
    CROSS JOIN LATERAL (SELECT CASE WHEN r.record_id <> r.citizen_id AND EXISTS (
      SELECT FROM citizen_identifier own
      WHERE own.citizen_id = r.citizen_id AND own.system = i.system AND own.use <> 'OLD'
    ) THEN 'OLD' ELSE i.use END AS use) shown
  ORDER BY array_position('{OFFICIAL,TEMPORARY,OLD}', shown.use), i.noted_at DESC, i.id`;

export interface SafetyNoteRow {
  citizenId: string;
  note: string;
}
const SAFETY_NOTES = `
  SELECT r.citizen_id AS "citizenId", n.note
  FROM records_of($1) r JOIN safety_note n ON n.citizen_id = r.record_id
  ORDER BY n.noted_at DESC, n.id`;

export interface GeneralPractitionerRow {
  citizenId: string;
  status: string;
  name: string | null;
}
/** Some doctor in a merged record is better than none in the other; otherwise the person's own record speaks. */
const GENERAL_PRACTITIONERS = `
  SELECT DISTINCT ON (r.citizen_id) r.citizen_id AS "citizenId", g.status, g.name
  FROM records_of($1) r JOIN general_practitioner g ON g.citizen_id = r.record_id
  ORDER BY r.citizen_id, g.status = 'NONE', r.record_id <> r.citizen_id, r.record_id`;

export interface ContactChannelRow {
  citizenId: string;
  dataClass: string;
  kind: string;
  value: string | null;
}
const CONTACT_CHANNELS = `
  SELECT r.citizen_id AS "citizenId", c.data_class AS "dataClass", c.kind, c.value
  FROM records_of($1) r JOIN contact_channel c ON c.citizen_id = r.record_id
  ORDER BY r.record_id <> r.citizen_id, c.preference, r.record_id`;

const keyOf = ({ citizenId }: { citizenId: string }) => citizenId;

export const createCitizenLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  citizenById: loaderById((ids) => sql<CitizenRow>(CITIZENS, [ids])),
  identifiersByCitizen: loaderListByKey((ids) => sql<IdentifierRow>(IDENTIFIERS, [ids]), keyOf),
  safetyNotesByCitizen: loaderListByKey((ids) => sql<SafetyNoteRow>(SAFETY_NOTES, [ids]), keyOf),
  generalPractitionerByCitizen: loaderByKey((ids) => sql<GeneralPractitionerRow>(GENERAL_PRACTITIONERS, [ids]), keyOf),
  contactChannelsByCitizen: loaderListByKey((ids) => sql<ContactChannelRow>(CONTACT_CHANNELS, [ids]), keyOf),
});
