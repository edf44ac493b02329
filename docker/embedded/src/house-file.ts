import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { House } from '@tvaers/contract/house';
import { SUBGRAPH_NAMES, type SubgraphName } from '@tvaers/contract/subgraph-names';
import { developmentPeople } from '@tvaers/kit/seeding/people';
import type { Ports } from './ports.ts';
import type { Identity } from './steps/start-identity.ts';

/** Where everything is, in a form that others may rely on. */
export function describeHouse(gatewayPort: number, ports: Ports, identity: Identity): House {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const gateway = at(gatewayPort);
  const subgraphs = Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, { graphql: `${at(ports[name])}/graphql` }]));
  return {
    gateway: { url: gateway, graphql: `${gateway}/graphql`, playground: `${gateway}/playground` },
    subgraphs: subgraphs as Record<SubgraphName, { graphql: string }>,
    medcom: { messages: `${at(ports.interventions)}/medcom/messages` },
    clients: { koordinator: `${gateway}/clients/koordinator/`, borger: `${gateway}/clients/borger/` },
    identity: { issuer: identity.issuer },
    people: identity.development ? developmentPeople.map(asListed) : [],
  };
}

/** What the contract lists of a person, and no more. */
const asListed = ({
  username,
  role,
  organisation,
  staffMemberId,
  citizenId,
  purposes,
  says,
}: House['people'][number]): House['people'][number] => ({
  ...{ username, role, organisation, staffMemberId, citizenId, purposes, says },
});

/** Readers see the whole file or none: it says that the house is ready. */
export function writeHouseFile(file: string, house: House): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(house, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

export const removeHouseFile = (file: string): void => rmSync(file, { force: true });
