import type { DevelopmentPerson } from '@tvaers/contract/house';
import type { Purpose } from '@tvaers/contract/purposes';
import type { Role } from '@tvaers/contract/roles';
import { coordinatorId, DIRECTORY_ORGANISATIONS } from './directory.ts';
import { citizenId, idOf, organisationId, staffMemberId } from './ids.ts';

/** A person one can sign in as where the development identity provider runs. */
export interface SeededPerson extends DevelopmentPerson {
  /** The token's `sub`. */
  subject: string;
  name: string;
  organisationId: string | null;
}

const nameOf = (key: string): string => DIRECTORY_ORGANISATIONS.find((entry) => entry.key === key)?.name ?? key;

const staff = (
  username: string,
  name: string,
  role: Role,
  organisationKey: string,
  memberId: string,
  purposes: Purpose[],
  says: string,
): SeededPerson => ({
  username,
  name,
  role,
  subject: idOf('account', username),
  organisation: nameOf(organisationKey),
  organisationId: organisationId(organisationKey),
  staffMemberId: memberId,
  citizenId: null,
  purposes,
  says,
});

const household = (username: string, name: string, role: Role, says: string): SeededPerson => ({
  username,
  name,
  role,
  subject: idOf('account', username),
  organisation: '',
  organisationId: null,
  staffMemberId: null,
  citizenId: citizenId(0),
  purposes: ['citizenSelf'],
  says,
});

/** One person for each role, two coordinators with 25 citizens each. Names are invented. */
export const developmentPeople: readonly SeededPerson[] = [
  staff(
    'karen',
    'Karen Holm',
    'coordinator',
    'hjemloeseenheden',
    coordinatorId(0),
    ['coordination', 'socialCase'],
    'Myndighedskoordinator med 25 borgere.',
  ),
  staff(
    'mads',
    'Mads Lund',
    'coordinator',
    'hjemloeseenheden',
    coordinatorId(1),
    ['coordination', 'socialCase'],
    'Myndighedskoordinator med 25 andre borgere.',
  ),
  staff(
    'omar',
    'Omar Dahl',
    'outreach',
    'hjemloeseenheden',
    staffMemberId('gadeplan-vesterbro', 0),
    ['socialCase', 'coordination'],
    'Opsøgende medarbejder på gaden på Vesterbro.',
  ),
  staff(
    'freja',
    'Freja Bruun',
    'fact',
    'pc-amager',
    staffMemberId('fact-amager', 0),
    ['treatment', 'coordination'],
    'Sygeplejerske i F-ACT Amager.',
  ),
  staff(
    'camilla',
    'Camilla Krogh',
    'clinic',
    'crk',
    staffMemberId('crk-city', 0),
    ['treatment'],
    'Sygeplejerske i substitutionsklinikken City.',
  ),
  staff(
    'sofie',
    'Sofie Bach',
    'socialNurse',
    'bispebjerg-frederiksberg',
    staffMemberId('socialsygeplejersker-bispebjerg', 0),
    ['treatment', 'coordination'],
    'Socialsygeplejerske på Bispebjerg Hospital.',
  ),
  staff(
    'henrik',
    'Henrik Vang',
    'shelter',
    'herberget-sundholm',
    staffMemberId('herberget-sundholm', 0),
    ['socialCase'],
    'Medarbejder på Herberget Sundholm.',
  ),
  staff(
    'mette',
    'Mette Skov',
    'manager',
    'udsatteenheden',
    staffMemberId('ledelse', 0),
    ['quality', 'coordination'],
    'Leder af udsatteenheden, gennemgår nødadgange.',
  ),
  staff(
    'steen',
    'Steen Falk',
    'steering',
    'udsatteenheden',
    staffMemberId('ledelse', 1),
    ['quality'],
    'Medlem af styregruppen, ser kun samlede tal.',
  ),
  staff(
    'ole',
    'Ole Drift',
    'operator',
    'udsatteenheden',
    staffMemberId('ledelse', 2),
    ['systemJob'],
    'Driftsmedarbejder uden ret til persondata.',
  ),
  household('borger', 'Borgeren selv', 'citizen', 'Borger, som ser sine egne oplysninger.'),
  household('vibeke', 'Vibeke Værge', 'guardian', 'Værge for borgeren ovenfor.'),
];

/** The machine that delivers hospital messages; it signs in with client credentials. */
export const medcomClient = { clientId: 'medcom', role: 'medcom', purpose: 'systemJob' } as const;
