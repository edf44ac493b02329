import { SUBGRAPH_NAMES, type SubgraphName } from '@tvaers/contract/subgraph-names';
import { HouseProblem } from '../house-problem.ts';

/** Where one subgraph's data stands. */
export interface DatabaseAddress {
  /** For the running subgraph: the role without rights. */
  app: string;
  /** For migrations and seed; null where somebody else takes care of them. */
  owner: string | null;
  /** True on our embedded server, which we may empty. */
  embedded: boolean;
}

export interface Addresses {
  subgraphs: Record<SubgraphName, DatabaseAddress>;
  events: string;
}

/** Servers of the user's own, as the environment names them. Null stands for the embedded one. */
export interface OwnServers {
  subgraphs: Record<SubgraphName, Omit<DatabaseAddress, 'embedded'> | null>;
  events: string | null;
}

/** Reads DATABASE_URL_<NAME>, OWNER_DATABASE_URL_<NAME> and EVENTS_DATABASE_URL. @throws HouseProblem when one makes no sense */
export function readOwnServers(environment: NodeJS.ProcessEnv): OwnServers {
  const url = (name: string): string | null => {
    const value = environment[name];
    if (!value) return null;
    if (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value)) return value;
    throw new HouseProblem(`${name} wants an address such as postgresql://role:password@host:5432/database.`);
  };
  const serverOf = (name: SubgraphName) => {
    const variable = `DATABASE_URL_${name.toUpperCase()}`;
    const [app, owner] = [url(variable), url(`OWNER_${variable}`)];
    if (app === null && owner !== null)
      throw new HouseProblem(`OWNER_${variable} is set without ${variable}: set both, or neither.`);
    return app === null ? null : { app, owner };
  };
  const subgraphs = Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, serverOf(name)]));
  return { subgraphs: subgraphs as OwnServers['subgraphs'], events: url('EVENTS_DATABASE_URL') };
}

export const needsEmbedded = ({ subgraphs, events }: OwnServers): boolean =>
  events === null || Object.values(subgraphs).includes(null);

/** Joins the user's own servers with the embedded one; `embedded` answers the address of a database for a role. */
export function resolveAddresses(own: OwnServers, embedded: (database: string, role: string) => string): Addresses {
  const addressOf = (name: SubgraphName): DatabaseAddress => {
    const server = own.subgraphs[name];
    if (server) return { ...server, embedded: false };
    return { app: embedded(name, `${name}_app`), owner: embedded(name, `${name}_owner`), embedded: true };
  };
  const subgraphs = Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, addressOf(name)]));
  return {
    subgraphs: subgraphs as Addresses['subgraphs'],
    events: own.events ?? embedded('events', 'events_app'),
  };
}
