import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES, type Role } from '@tvaers/contract/roles';
import { mutations, type RootField } from './api-graph.ts';

const FILE = join(import.meta.dirname, 'mutation-matrix.csv');

const lines = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split(';') as [string, string]);

/** The reviewed table: mutation to the roles that may send it. */
export const MATRIX: ReadonlyMap<string, readonly string[]> = new Map(
  lines.map(([mutation, roles]) => [mutation, roles.split(' ')]),
);

export interface Cell {
  mutation: RootField;
  role: Role;
  isListed: boolean;
}

/** Every mutation of the graph by every role there is. */
export const cells: readonly Cell[] = mutations.flatMap((mutation) =>
  ROLES.map((role) => ({ mutation, role, isListed: MATRIX.get(mutation.name)?.includes(role) ?? false })),
);
