import { addDays } from '@tvaers/kit/runtime/danish-time';
import { DIRECTORY_ORGANISATIONS } from '@tvaers/kit/seeding/directory';
import { organisationId } from '@tvaers/kit/seeding/ids';
import type { Organisation } from '../organisations/organisation.entity.ts';
import type { OrganisationParent } from '../organisations/organisation-parent.entity.ts';
import { furtherOrganisations } from './catalogue/further-organisations.ts';
import { listedOrganisations } from './catalogue/listed-organisations.ts';
import { type FurtherOrganisationSeed, SINCE_THE_REFORM } from './catalogue/organisation-seed.ts';

type WholeOrganisation = FurtherOrganisationSeed & { sorId: string | null };

/** The kit's directory with what is known here about each, and the organisations only this sector names. */
export const wholeOrganisations: readonly WholeOrganisation[] = [
  ...DIRECTORY_ORGANISATIONS.map(({ key, name, sector, parentKey, sorId }): WholeOrganisation => {
    const known = listedOrganisations.find((one) => one.key === key);
    if (!known) throw new Error(`Nothing is known about the organisation "${key}".`);
    return { ...known, name, sector, sorId, ...(parentKey && { parentKey }) };
  }),
  ...furtherOrganisations.map((one) => ({ ...one, sorId: null })),
];
const byKey = new Map(wholeOrganisations.map((one) => [one.key, one]));

export const seededOrganisations = (): Organisation[] =>
  wholeOrganisations.map((one) => ({
    id: organisationId(one.key),
    name: one.name,
    kind: one.kind,
    sector: one.sector,
    sorId: one.sorId,
    cvr: one.cvr ?? null,
    description: one.description,
    targetGroup: one.paper?.targetGroup ?? null,
    period: one.paper?.period ?? null,
    validFrom: one.validFrom ?? SINCE_THE_REFORM,
    validTo: one.validTo ?? null,
    successorId: one.successorKey ? organisationId(one.successorKey) : null,
    version: 1,
    paperRow: one.paper?.row ?? null,
  }));

/** Units keep their id; when what they are part of ends, its successor becomes their parent on the next day. */
export const seededParents = (): OrganisationParent[] =>
  wholeOrganisations.flatMap(({ key, parentKey, validFrom = SINCE_THE_REFORM }) => {
    const periods: OrganisationParent[] = [];
    let from = validFrom;
    for (let parent = parentKey; parent !== undefined; ) {
      const { validTo = null, successorKey } = byKey.get(parent) ?? {};
      periods.push({
        organisationId: organisationId(key),
        parentId: organisationId(parent),
        validFrom: from,
        validTo,
      });
      parent = validTo ? successorKey : undefined;
      from = validTo ? addDays(validTo, 1) : from;
    }
    return periods;
  });
