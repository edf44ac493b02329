import type { OperationContext } from '@tvaers/kit/access/operation-context';
import type { Directory } from '@tvaers/kit/directory/directory';
import { loaderById, loaderByKey, loaderListByKey } from '@tvaers/kit/graphql/loaders';
import type { Organisation } from './organisation.entity.ts';
import { isOrganisationDay, splitOrganisationDays } from './organisation-day.ts';

/** An organisation as it is read; `asOf` is the day that was asked for, today where none was. */
export interface OrganisationRow extends Omit<Organisation, 'paperRow'> {
  asOf?: string;
}
type OnADay = OrganisationRow & { key: string };

export const ORGANISATION_COLUMNS = `organisation.id, organisation.name, organisation.kind, organisation.sector,
  organisation.sor_id AS "sorId", organisation.cvr, organisation.description,
  organisation.target_group AS "targetGroup", organisation.period, organisation.valid_from AS "validFrom",
  organisation.valid_to AS "validTo", organisation.successor_id AS "successorId", organisation.version`;

const ASKED = 'unnest($1::uuid[], $2::date[]) AS asked (id, day)';
const KEY = `concat_ws(' ', asked.id, asked.day) AS key, asked.day AS "asOf"`;
const BELONGS = `organisation_parent AS belongs ON asked.day BETWEEN belongs.valid_from AND coalesce(belongs.valid_to, 'infinity')`;

export const createOrganisationLoaders = (
  { sql, disclosures }: Pick<OperationContext, 'sql' | 'disclosures'>,
  directory: Directory,
) => ({
  organisationById: loaderById(
    directory.keepingById('organisation', disclosures, (ids) =>
      sql<OrganisationRow>(`SELECT ${ORGANISATION_COLUMNS} FROM organisation WHERE id = ANY($1)`, [ids]),
    ),
  ),

  /** What an organisation is part of on a day; keys are `organisationDay`. */
  parentOn: loaderByKey(
    directory.keeping(
      'parent',
      disclosures,
      (keys) =>
        sql<OnADay>(
          `SELECT ${KEY}, ${ORGANISATION_COLUMNS}
         FROM ${ASKED} JOIN ${BELONGS} AND belongs.organisation_id = asked.id
         JOIN organisation ON organisation.id = belongs.parent_id`,
          splitOrganisationDays(keys),
        ),
      ({ key }) => key,
    ),
    ({ key }) => key,
    { accepts: isOrganisationDay },
  ),

  /** The units of an organisation on a day, by name. */
  unitsOn: loaderListByKey(
    (keys) =>
      sql<OnADay>(
        `SELECT ${KEY}, ${ORGANISATION_COLUMNS}
         FROM ${ASKED} JOIN ${BELONGS} AND belongs.parent_id = asked.id
         JOIN organisation ON organisation.id = belongs.organisation_id
           AND asked.day BETWEEN organisation.valid_from AND coalesce(organisation.valid_to, 'infinity')
         ORDER BY organisation.name COLLATE "da-x-icu", organisation.id`,
        splitOrganisationDays(keys),
      ),
    ({ key }) => key,
    { accepts: isOrganisationDay },
  ),

  /** Who carries the duties of an organisation on a day: itself, or after its last day its successor's successor. */
  inChargeOn: loaderByKey(
    directory.keeping(
      'in charge',
      disclosures,
      (keys) =>
        sql<OnADay>(
          `WITH RECURSIVE line AS (
           SELECT asked.id, asked.day, asked.id AS holder FROM ${ASKED}
           UNION
           SELECT line.id, line.day, ended.successor_id
           FROM line JOIN organisation AS ended ON ended.id = line.holder
           WHERE ended.valid_to < line.day AND ended.successor_id IS NOT NULL
         )
         SELECT ${KEY}, ${ORGANISATION_COLUMNS}
         FROM line AS asked JOIN organisation ON organisation.id = asked.holder
         WHERE organisation.valid_to IS NULL OR organisation.valid_to >= asked.day OR organisation.successor_id IS NULL`,
          splitOrganisationDays(keys),
        ),
      ({ key }) => key,
    ),
    ({ key }) => key,
    { accepts: isOrganisationDay },
  ),
});
