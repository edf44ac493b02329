import type { Role } from '@tvaers/contract/roles';
import { house } from '../../harness/house.ts';

/** Somebody one can sign in as with each role; the machine has no line of its own in the house's list. */
export const usernameOf = (role: Role): string =>
  role === 'medcom' ? 'medcom' : (house().people.find((person) => person.role === role)?.username ?? role);

/** Members of staff who are told apart by name: the two coordinators have no citizen in common. */
export const KAREN = 'karen';
export const MADS = 'mads';
