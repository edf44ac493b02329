import type { Purpose } from './purposes.ts';
import type { Role } from './roles.ts';
import type { SubgraphName } from './subgraph-names.ts';

/** A person of the development identity provider, as `.tvaers/house.json` lists them. */
export interface DevelopmentPerson {
  username: string;
  role: Role;
  /** Name of the organisation, for people to read. */
  organisation: string;
  staffMemberId: string | null;
  citizenId: string | null;
  /** The first one is taken when none is asked for. */
  purposes: Purpose[];
  /** One line in Danish that says who this is. */
  says: string;
}

/** `.tvaers/house.json`: there while the house is ready, gone when it stops. */
export interface House {
  gateway: { url: string; graphql: string; playground: string };
  subgraphs: Record<SubgraphName, { graphql: string }>;
  medcom: { messages: string };
  clients: { koordinator: string; borger: string };
  identity: { issuer: string };
  people: DevelopmentPerson[];
}
