import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { connectionLoader } from '@tvaers/kit/graphql/connection';
import { loaderById, loaderByKey } from '@tvaers/kit/graphql/loaders';

export interface ContactRow {
  id: string;
  citizenId: string;
  /** Its own: what happened in a protected home is of another class. */
  dataClass: string;
  at: Date;
  place: string | null;
  placeKind: string;
  doorId: string;
  notedBy: string | null;
  note: string | null;
  need: string | null;
  state: string;
  ownerId: string;
  help: string | null;
  version: number;
}

const COLUMNS = `data_class AS "dataClass", at, place, place_kind AS "placeKind", door_id AS "doorId", noted_by AS "notedBy", note, need, state,
    owner_id AS "ownerId", help, version`;

const CONTACTS = `SELECT id, citizen_id AS "citizenId", ${COLUMNS} FROM contact WHERE id = ANY ($1)`;

const NEWEST = `
  SELECT DISTINCT ON (r.citizen_id) r.citizen_id AS "citizenId", newest.*
  FROM records_of($1) r CROSS JOIN LATERAL (
    SELECT id, ${COLUMNS} FROM contact WHERE citizen_id = r.record_id ORDER BY contact.at DESC, id DESC LIMIT 1
  ) newest
  ORDER BY r.citizen_id, newest.at DESC, newest.id DESC`;

const HISTORY = `
  SELECT page.* FROM unnest($1::uuid[]) AS person (id) CROSS JOIN LATERAL (
    SELECT contact.id, r.citizen_id AS "citizenId", ${COLUMNS}
    FROM records_of(ARRAY[person.id]) r JOIN contact ON contact.citizen_id = r.record_id
    WHERE $3::timestamptz IS NULL OR (contact.at, contact.id) < ($3, $4::uuid)
    ORDER BY contact.at DESC, contact.id DESC LIMIT $2
  ) page`;

const keyOf = ({ citizenId }: ContactRow) => citizenId;

export const createContactLoaders = ({ sql }: Pick<OperationContext, 'sql'>) => ({
  contactById: loaderById((ids) => sql<ContactRow>(CONTACTS, [ids])),
  lastContactByCitizen: loaderByKey((ids) => sql<ContactRow>(NEWEST, [ids]), keyOf),
  contactsByCitizen: connectionLoader(
    (ids, { limit, after }) => sql<ContactRow>(HISTORY, [ids, limit, after?.[0] ?? null, after?.[1] ?? null]),
    keyOf,
    ({ at, id }) => [at.toISOString(), id],
  ),
});
