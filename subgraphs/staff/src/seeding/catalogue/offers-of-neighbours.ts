import type { OfferSeed } from './offer-seed.ts';

const OUTSIDE = 'uden for udsatteenhedens målgruppe';

/** Row 41: what paper 002 also follows up on; the unit works beside it and not with it. */
export const offersOfNeighbours: readonly OfferSeed[] = [
  {
    key: 'bup-udvidelse',
    name: 'Udvidelse af børne- og ungdomspsykiatrien',
    description:
      'Nyt ambulatorium i Glostrup for de 9-17-årige med plads til omkring ti nye patienter om ugen og mere kraft i de øvrige ambulatorier.',
    need: 'PSYCHIATRY',
    providerKey: 'bup',
    status: 'TEMPORARY',
    validFrom: '2021-01-01',
    validTo: '2022-12-31',
    paper: {
      row: 41,
      targetGroup: `Børn og unge med psykisk sygdom; ${OUTSIDE}.`,
      period: '2021-2022; ambulatoriet tager imod fra februar 2022.',
      funding: [
        {
          paper: '002',
          from: '2021-01-01',
          to: '2022-12-31',
          remark:
            '29 mio. kr. i alt for 2021 og 2022; 16,2 mio. kr. heraf går til det nye ambulatorium, resten til de andre.',
        },
        { paper: '002', from: '2022-02-01', fte: 14.5, remark: 'Ansat i det nye ambulatorium pr. 1. februar 2022.' },
      ],
    },
  },
  {
    key: 'stime',
    name: 'STIME: fremskudt udredning i kommunerne',
    description:
      'Psykiatri og kommuner hjælper sammen børn og unge, før mistrivsel bliver til sygdom. Seks indsatser; 1.025 forløb er gennemført, og ni kommuner inviteres med til de syv.',
    need: 'PSYCHIATRY',
    providerKey: 'bup',
    status: 'PERMANENT',
    validFrom: '2018-01-01',
    paper: {
      row: 41,
      targetGroup: `Børn og unge med psykisk mistrivsel; ${OUTSIDE}.`,
      period: 'Satspuljeprojekt 2018 til første kvartal 2022; derefter udbredelse.',
      funding: [
        { paper: '002', from: '2022-01-01', to: '2022-12-31', million: 4.7, remark: 'Budget 2022.' },
        { paper: '002', from: '2023-01-01', million: 7.2, remark: 'Fra 2023, hvert år; rækker til 16 kommuner.' },
      ],
    },
  },
  {
    key: 'erita',
    name: 'ERITA: behandling af selvskade over nettet',
    description: 'Program på 12 uger for unge og forældre; ansigt til ansigt for dem, der ikke kan bruge nettet.',
    need: 'PSYCHIATRY',
    providerKey: 'bup',
    status: 'TEMPORARY',
    paper: {
      row: 41,
      targetGroup: `Unge fra 13 år, der skader sig selv gentagne gange; ${OUTSIDE}.`,
      period: 'Forskningsperiode; fuld udbredelse om cirka to år fra 2022.',
      funding: [{ paper: '002', remark: 'Hører under Team for Selvskade.' }],
    },
  },
  {
    key: 'sengeafsnit-selvskade',
    name: 'Sengeafsnit for svær selvskade',
    description: 'Otte senge med personale uddannet i dialektisk adfærdsterapi, så tvang kan undgås.',
    need: 'PSYCHIATRY',
    providerKey: 'pc-glostrup',
    status: 'ANNOUNCED',
    validFrom: '2022-01-01',
    paper: {
      row: 41,
      targetGroup: `Patienter med svær selvskade; ${OUTSIDE}.`,
      period: 'Under opbygning i 2022.',
      funding: [{ paper: '002', from: '2022-01-01', million: 12, remark: 'Fra 2022 til otte senge.' }],
    },
  },
  {
    key: 'fact-selvskade',
    name: 'F-ACT-team for svær selvskade',
    description: 'Ambulant behandling efter DAT-metoden før og efter et ophold på sengeafsnittet.',
    need: 'PSYCHIATRY',
    providerKey: 'rhp',
    partnerKeys: ['pc-glostrup'],
    status: 'ANNOUNCED',
    validFrom: '2022-01-01',
    paper: {
      row: 41,
      targetGroup: `Patienter udskrevet fra sengeafsnittet for selvskade; ${OUTSIDE}.`,
      period: 'Under opbygning i 2022; følger sengeafsnittet.',
      funding: [
        {
          paper: '002',
          from: '2022-01-01',
          million: 3.2,
          remark: 'Hvert år til et team med tilknytning til sengeafsnittet.',
        },
      ],
    },
  },
];
