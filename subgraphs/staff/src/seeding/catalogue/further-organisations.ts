import type { FurtherOrganisationSeed } from './organisation-seed.ts';
import { noMoneyNamed } from './paper-facts.ts';

/** Organisations that only this sector's seed names. Places of civil society besides those in the papers are invented. */
export const furtherOrganisations: readonly FurtherOrganisationSeed[] = [
  {
    key: 'region-oestdanmark',
    name: 'Region Østdanmark',
    kind: 'AUTHORITY',
    sector: 'REGION',
    validFrom: '2027-01-01',
    description: 'Overtager opgaver, personale og pligter fra Region Hovedstaden og Region Sjælland for 46 kommuner.',
  },
  {
    key: 'region-sjaelland',
    name: 'Region Sjælland',
    kind: 'AUTHORITY',
    sector: 'REGION',
    validTo: '2026-12-31',
    successorKey: 'region-oestdanmark',
    cvr: '29190658',
    description: 'Driver hospitaler og psykiatri på Sjælland uden for hovedstadsområdet og på Lolland-Falster.',
  },
  {
    key: 'psykiatrien-region-sjaelland',
    name: 'Psykiatrien i Region Sjælland',
    kind: 'DEPARTMENT',
    sector: 'REGION',
    parentKey: 'region-sjaelland',
    description: 'Psykiatrisk behandling i Region Sjælland; nabo, når borgere flytter sig over regionsgrænsen.',
  },
  {
    key: 'center-for-sundhed',
    name: 'Center for Sundhed',
    kind: 'DEPARTMENT',
    sector: 'REGION',
    parentKey: 'region-hovedstaden',
    description: 'Regionens administration på sundhedsområdet; her er samarbejdet om udsatteenheden forankret.',
  },
  {
    key: 'akutberedskabet',
    name: 'Region Hovedstadens Akutberedskab',
    kind: 'UNIT',
    sector: 'REGION',
    parentKey: 'region-hovedstaden',
    description: 'Ambulancer, Sociolancen og det psykiatriske udrykningsteam.',
  },
  ...(['Glostrup', 'Ballerup', 'Nordsjælland'] as const).map(
    (town): FurtherOrganisationSeed => ({
      key: `pc-${town.toLowerCase().replace('æ', 'ae')}`,
      name: `Psykiatrisk Center ${town}`,
      kind: 'HOSPITAL',
      sector: 'REGION',
      parentKey: 'rhp',
      description: `Psykiatrisk center i ${town} med akutmodtagelse og socialsygeplejersker.`,
    }),
  ),
  {
    key: 'bup',
    name: 'Børne- og Ungdomspsykiatrisk Center',
    kind: 'HOSPITAL',
    sector: 'REGION',
    parentKey: 'rhp',
    description: 'Behandler børn og unge; uden for udsatteenhedens målgruppe, men nabo til den.',
  },
  {
    key: 'center-for-seksuelle-overgreb',
    name: 'Center for Seksuelle Overgreb',
    kind: 'UNIT',
    sector: 'REGION',
    parentKey: 'rigshospitalet',
    description: 'Tager imod mennesker, der er udsat for voldtægt: tilsyn, behandling af skader og sikring af spor.',
  },
  {
    key: 'beskaeftigelsesforvaltningen',
    name: 'Beskæftigelses- og Integrationsforvaltningen',
    kind: 'DEPARTMENT',
    sector: 'MUNICIPALITY',
    parentKey: 'koebenhavns-kommune',
    description: 'Har ansvar for ydelser, job og uddannelse i København.',
  },
  {
    key: 'taarnby-kommune',
    name: 'Tårnby Kommune',
    kind: 'AUTHORITY',
    sector: 'MUNICIPALITY',
    description: 'Nabokommune, som er med i modelcellearbejdet om dobbeltdiagnoser.',
  },
  {
    key: 'almen-praksis',
    name: 'Almen praksis i hovedstadsområdet',
    kind: 'UNIT',
    sector: 'GENERAL_PRACTICE',
    description: 'De praktiserende læger, herunder dem, der kommer fast på kommunens botilbud.',
  },
  {
    key: 'staten',
    name: 'Staten',
    kind: 'AUTHORITY',
    sector: 'STATE',
    description: 'Folketing, ministerier og styrelser, når de flytter opgaver eller giver nye love.',
  },
  {
    key: 'styregruppen',
    name: 'Styregruppen for en tværsektoriel udsatteenhed',
    kind: 'COUNCIL',
    sector: 'PARTNERSHIP',
    parentKey: 'udsatteenheden',
    validFrom: '2021-01-01',
    description:
      'Ledelser fra Socialforvaltningen, regionens psykiatri, et somatisk hospital og Center for Sundhed. Svarer over for Socialudvalget og regionens social- og psykiatriudvalg.',
    paper: {
      row: 5,
      targetGroup: 'Ledelserne i kommune og region.',
      period: 'Nedsat i 2021.',
      funding: noMoneyNamed('003'),
    },
  },
  {
    key: 'arbejdsgruppen',
    name: 'Arbejdsgruppen for en tværsektoriel udsatteenhed',
    kind: 'COUNCIL',
    sector: 'PARTNERSHIP',
    parentKey: 'styregruppen',
    validFrom: '2021-01-01',
    description:
      'Fagfolk fra kommune, region og almen praksis, som kender indsatserne indefra og afdækker, hvordan en enhed kan se ud.',
    paper: {
      row: 6,
      targetGroup: 'Fagfolk, der arbejder med socialt udsatte.',
      period: 'Nedsat i 2021.',
      funding: [
        {
          paper: '003',
          from: '2021-01-01',
          remark: 'To konsulenter hjælper gruppen: en fra kommunen og en fra regionen.',
        },
      ],
    },
  },
  ...(
    [
      ['koebenhavn', 'Udsatterådet i Københavns Kommune', 'MUNICIPALITY', 'koebenhavns-kommune', 'Udsatteforvaltning'],
      ['region', 'Udsatterådet i Region Hovedstaden', 'REGION', 'region-hovedstaden', 'forpligtende partnerskab'],
    ] as const
  ).map(
    ([key, name, sector, parentKey, proposal]): FurtherOrganisationSeed => ({
      key: `udsatteraadet-${key}`,
      name,
      kind: 'COUNCIL',
      sector,
      parentKey,
      description: `Taler udsatte borgeres sag over for politikerne og har foreslået en udsatteenhed som ${proposal}.`,
      paper: {
        row: 36,
        targetGroup: 'Socialt udsatte borgere.',
        period: 'Varigt råd.',
        funding: noMoneyNamed('001'),
      },
    }),
  ),
  ...(
    [
      [
        'roede-kors-eirsgaard',
        'Røde Kors Omsorgscenter Eirsgaard',
        'Omsorg og ro i op til 14 dage til hjemløse, der kommer fra hospital.',
      ],
      ['natcafeen-stjernen', 'Natcaféen Stjernen', 'Natcafé på Vesterbro drevet af frivillige.'],
      ['vaerestedet-skuret', 'Værestedet Skuret', 'Værested på Christianshavn med mad, bad og rådgivning.'],
      ['varmestuen-blaagaarden', 'Varmestuen Blågården', 'Varmestue på Nørrebro, åben til sent i weekenden.'],
      ['vaerestedet-kompasset', 'Værestedet Kompasset', 'Værested i Nordvest med gadesygeplejerske to dage om ugen.'],
      [
        'herberget-toftegaard',
        'Herberget Toftegård',
        'Selvejende herberg i Valby, også for par og mennesker med hund.',
      ],
    ] as const
  ).map(
    ([key, name, description]): FurtherOrganisationSeed => ({
      key,
      name,
      kind: 'NGO',
      sector: 'CIVIL_SOCIETY',
      description,
      paper: {
        row: 35,
        targetGroup: 'Mennesker i hjemløshed og andre socialt udsatte.',
        period: 'Varig samarbejdspartner.',
        funding: noMoneyNamed('004'),
      },
    }),
  ),
];
