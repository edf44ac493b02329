import { readFileSync } from 'node:fs';
import type { DevelopmentPerson, House } from '@tvaers/contract/house';
import type { Role } from '@tvaers/contract/roles';

/** The house these tests run against. */
export function house(): House {
  const file = process.env.TVAERS_HOUSE;
  if (!file) throw new Error('No house: run these tests with jest (`npx jest tests/journeys`), which starts one.');
  return JSON.parse(readFileSync(file, 'utf8')) as House;
}

/** The people one can sign in as with a role, in the order the house lists them. */
export const peopleWhoAre = (role: Role): DevelopmentPerson[] =>
  house().people.filter((person) => person.role === role);

/** The first of them. */
export function personWhoIs(role: Role): DevelopmentPerson {
  const [person] = peopleWhoAre(role);
  if (!person) throw new Error(`The house lists nobody with the role ${role}.`);
  return person;
}
