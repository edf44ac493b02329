import { organisationId, staffMemberId, teamId } from './ids.ts';

/** An organisation that more than one sector's seed refers to; `staff` owns the rest of what is known about it. */
export interface DirectoryOrganisation {
  key: string;
  id: string;
  name: string;
  sector: 'MUNICIPALITY' | 'REGION' | 'CIVIL_SOCIETY' | 'GENERAL_PRACTICE' | 'PARTNERSHIP';
  parentKey: string | null;
  /** SOR code (`urn:oid:1.2.208.176.1.1`) where hospitals send messages from it. */
  sorId: string | null;
}

const organisation = (
  key: string,
  name: string,
  sector: DirectoryOrganisation['sector'],
  parentKey: string | null = null,
  sorId: string | null = null,
): DirectoryOrganisation => ({ key, id: organisationId(key), name, sector, parentKey, sorId });

/**
 * Municipality, region and partners as the committee papers name them. Two SOR codes are real
 * (Psykiatrisk Center Amager and the department of MedCom's example messages); the others stand for codes an
 * installation fills in and begin with 999.
 */
export const DIRECTORY_ORGANISATIONS: readonly DirectoryOrganisation[] = [
  organisation('udsatteenheden', 'Tværsektoriel udsatteenhed', 'PARTNERSHIP'),
  organisation('koebenhavns-kommune', 'Københavns Kommune', 'MUNICIPALITY'),
  organisation('socialforvaltningen', 'Socialforvaltningen', 'MUNICIPALITY', 'koebenhavns-kommune'),
  organisation('hjemloeseenheden', 'Hjemløseenheden', 'MUNICIPALITY', 'socialforvaltningen'),
  organisation('borgercenter-voksne', 'Borgercenter Voksne', 'MUNICIPALITY', 'socialforvaltningen'),
  organisation('crk', 'Center for Rusmiddelbehandling København', 'MUNICIPALITY', 'socialforvaltningen'),
  organisation('sundhedsteamet', 'Sundhedsteamet', 'MUNICIPALITY', 'socialforvaltningen'),
  organisation('herberget-sundholm', 'Herberget Sundholm', 'MUNICIPALITY', 'hjemloeseenheden'),
  organisation('region-hovedstaden', 'Region Hovedstaden', 'REGION'),
  organisation('rhp', 'Region Hovedstadens Psykiatri', 'REGION', 'region-hovedstaden'),
  organisation('pc-amager', 'Psykiatrisk Center Amager', 'REGION', 'rhp', '261341000016001'),
  organisation('pc-koebenhavn', 'Psykiatrisk Center København', 'REGION', 'rhp', '999001000016001'),
  organisation(
    'bispebjerg-frederiksberg',
    'Bispebjerg og Frederiksberg Hospital',
    'REGION',
    'region-hovedstaden',
    '999002000016002',
  ),
  organisation('amager-hvidovre', 'Amager og Hvidovre Hospital', 'REGION', 'region-hovedstaden', '999003000016003'),
  organisation('rigshospitalet', 'Rigshospitalet', 'REGION', 'region-hovedstaden', '999004000016004'),
  organisation('herlev-gentofte', 'Herlev og Gentofte Hospital', 'REGION', 'region-hovedstaden', '999005000016005'),
  organisation(
    'herlev-gentofte-hjerte',
    'Hjerteafdelingen på Herlev og Gentofte hospital',
    'REGION',
    'herlev-gentofte',
    '265161000016000',
  ),
  organisation('maendenes-hjem', 'Mændenes Hjem', 'CIVIL_SOCIETY'),
  organisation('flexklinikken', 'Flexklinikken', 'REGION', 'bispebjerg-frederiksberg'),
];

/** A team that more than one sector's seed refers to. It has `size` members, `staffMemberId(key, 0 .. size - 1)`. */
export interface DirectoryTeam {
  key: string;
  id: string;
  name: string;
  organisationKey: string;
  size: number;
}

const team = (key: string, name: string, organisationKey: string, size = 4): DirectoryTeam => ({
  key,
  id: teamId(key),
  name,
  organisationKey,
  size,
});

/** The coordinators (one per 25 citizens, rule R13) are not listed: their number follows the number of citizens. */
export const DIRECTORY_TEAMS: readonly DirectoryTeam[] = [
  team('fact-amager', 'F-ACT Amager', 'pc-amager', 10),
  team('fact-koebenhavn', 'F-ACT København', 'pc-koebenhavn', 10),
  team('gadeplan-vesterbro', 'Opsøgende gadeplansteam Vesterbro', 'hjemloeseenheden', 5),
  team('gadeplan-indre-by', 'Opsøgende gadeplansteam Indre By', 'hjemloeseenheden', 5),
  team('act-bostoette', 'ACT-bostøtte, Housing First', 'hjemloeseenheden', 8),
  team('icm-bostoette', 'ICM-bostøtte, Housing First', 'hjemloeseenheden', 6),
  team('crk-city', 'Substitutionsbehandling City', 'crk', 6),
  team('crk-amager', 'Substitutionsbehandling Amager', 'crk', 6),
  team('socialsygeplejersker-bispebjerg', 'Socialsygeplejersker, Bispebjerg', 'bispebjerg-frederiksberg', 3),
  team('socialsygeplejersker-pc-amager', 'Socialsygeplejersker, Psykiatrisk Center Amager', 'pc-amager', 2),
  team('gadeplan-psykiatri', 'Psykiatrisk Gadeplansteam', 'pc-amager', 5),
  team('herberget-sundholm', 'Personalet på Herberget Sundholm', 'herberget-sundholm', 6),
  team('sundhedsteamet', 'Sundhedsteamet', 'sundhedsteamet', 4),
  team('ledelse', 'Ledelsen i udsatteenheden', 'udsatteenheden', 3),
];

/** Coordinators work in Hjemløseenheden, as paper 004 has it. */
export const COORDINATORS_ORGANISATION_KEY = 'hjemloeseenheden';
/** Rule R13: citizens per coordinator. */
export const CASELOAD_CEILING = 25;
export const coordinatorCount = (citizens: number): number => Math.max(2, Math.ceil(citizens / CASELOAD_CEILING));
export const coordinatorId = (index: number): string => staffMemberId('coordinators', index);

const teamsByKey = new Map(DIRECTORY_TEAMS.map((entry) => [entry.key, entry]));

/** The listed team; throws on a key that is not listed, which is a mistake in a seed. */
export function directoryTeam(key: string): DirectoryTeam {
  const found = teamsByKey.get(key);
  if (!found) throw new Error(`No team "${key}" in the directory.`);
  return found;
}
