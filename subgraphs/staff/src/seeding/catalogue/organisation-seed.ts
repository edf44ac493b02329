import type { OrganisationKind, Sector } from '../../organisations/organisation.entity.ts';
import type { PaperFacts } from './paper-facts.ts';

/** The structural reform made regions and municipalities as they have been since. */
export const SINCE_THE_REFORM = '2007-01-01';

/** An organisation as the seed describes it; name, sector, parent and SOR code of a listed key come from the kit's directory. */
export interface OrganisationSeed {
  key: string;
  kind: OrganisationKind;
  description: string;
  validFrom?: string;
  validTo?: string;
  successorKey?: string;
  cvr?: string;
  paper?: PaperFacts;
}

/** One that the kit's directory does not list. */
export interface FurtherOrganisationSeed extends OrganisationSeed {
  name: string;
  sector: Sector;
  parentKey?: string;
}
