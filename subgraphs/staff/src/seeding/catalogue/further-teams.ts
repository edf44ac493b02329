import type { DirectoryTeam } from '@tvaers/kit/seeding/directory';
import { teamId } from '@tvaers/kit/seeding/ids';
import type { TeamFacts } from './team-facts.ts';

const team = (
  key: string,
  name: string,
  organisationKey: string,
  size: number,
  facts: TeamFacts,
): DirectoryTeam & TeamFacts => ({ key, id: teamId(key), name, organisationKey, size, ...facts });

/** Teams that only this sector's seed names: those who have a duty somewhere, and a neighbour of the papers. */
export const furtherTeams: readonly (DirectoryTeam & TeamFacts)[] = [
  team('sociolancen', 'Sociolancen', 'akutberedskabet', 6, {
    description: 'En socialfaglig og en sundhedsfaglig medarbejder på hver vagt.',
  }),
  team('udrykningsteamet', 'Psykiatrisk udrykningsteam', 'akutberedskabet', 9, {
    description: 'Psykiater på rådighedsvagt og paramediciner, døgnet rundt.',
  }),
  team('akut-pc-koebenhavn', 'Psykiatrisk akutmodtagelse, København', 'pc-koebenhavn', 9, {
    description: 'Vagten i den psykiatriske akutmodtagelse.',
  }),
  team('akut-pc-amager', 'Psykiatrisk akutmodtagelse, Amager', 'pc-amager', 9, {
    description: 'Vagten i den psykiatriske akutmodtagelse.',
  }),
  team('seksuelle-overgreb', 'Vagten i Center for Seksuelle Overgreb', 'center-for-seksuelle-overgreb', 6, {
    description: 'Læge og sygeplejerske på vagt døgnet rundt.',
  }),
  team('maendenes-hjem', 'Vagten på Mændenes Hjem', 'maendenes-hjem', 6, {
    description: 'Ansatte og frivillige i natcafé og værested.',
  }),
  team('natcafeen-stjernen', 'Nattevagten på Stjernen', 'natcafeen-stjernen', 4, {
    description: 'Nattevagter i natcaféen.',
  }),
  team('herberget-toftegaard', 'Personalet på Herberget Toftegård', 'herberget-toftegaard', 6, {
    description: 'Døgnbemandingen på herberget.',
  }),
  team('team-selvskade', 'Team for Selvskade', 'bup', 5, {
    description:
      'Opsporer og behandler selvskade hos børn og unge i ni ambulatorier og otte døgnafsnit og underviser personalet.',
    paper: {
      row: 41,
      targetGroup: 'Børn og unge med selvskadende adfærd; uden for udsatteenhedens målgruppe.',
      period: 'Satspulje fra 2018; permanent fra 1. marts 2022.',
      funding: [
        {
          paper: '002',
          from: '2022-01-01',
          to: '2022-12-31',
          million: 3.2,
          fte: 5,
          remark: 'Fire medarbejdere og en til.',
        },
        { paper: '002', from: '2023-01-01', million: 3.5, remark: 'Fremover, hvert år.' },
      ],
    },
  }),
];
