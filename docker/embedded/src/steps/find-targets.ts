import { SUBGRAPH_NAMES, type SubgraphName } from '@tvaers/contract/subgraph-names';
import type { Addresses } from '../database/addresses.ts';
import type { SeedTarget } from '../database/decide-seed.ts';
import { readState } from '../database/mark.ts';
import { HouseProblem } from '../house-problem.ts';

/** A database that we may migrate and fill, as it was found. */
export interface Target extends SeedTarget {
  name: SubgraphName;
  ownerUrl: string;
}

/** The databases whose owner's address we know. @throws HouseProblem when one does not answer */
export async function findTargets({ subgraphs }: Addresses): Promise<Target[]> {
  const known = SUBGRAPH_NAMES.flatMap((name) => {
    const { owner, embedded } = subgraphs[name];
    return owner === null ? [] : [{ name, embedded, ownerUrl: owner }];
  });
  return Promise.all(known.map(async (target) => ({ ...target, ...(await stateOf(target)) })));
}

const stateOf = ({ name, ownerUrl, embedded }: Pick<Target, 'name' | 'ownerUrl' | 'embedded'>) =>
  readState(ownerUrl).catch((cause: Error) => {
    const where = embedded ? 'see .tvaers/postgres/postgres.log' : `check OWNER_DATABASE_URL_${name.toUpperCase()}`;
    throw new HouseProblem(`The database of ${name} does not answer (${cause.message}): ${where}.`, { cause });
  });
