import type { OfferSeed } from './offer-seed.ts';
import { daily, roundTheClock, weekdays } from './opening-hours.ts';
import { noMoneyNamed } from './paper-facts.ts';

/** Rows 7, 8, 11, 15 and 16: those who come out to where people are. */
export const offersOnTheStreet: readonly OfferSeed[] = [
  {
    key: 'faelles-fremskudt',
    name: 'Fælles fremskudt psykiatri- og rusmiddelindsats',
    description:
      'Psykiatri, hjemløseenhed og rusmiddelbehandling opsøger, udreder og behandler sammen. Forankret i Psykiatrisk Gadeplansteam; omkring 20 borgere er med.',
    need: 'OUTREACH',
    providerKey: 'pc-amager',
    partnerKeys: ['hjemloeseenheden', 'crk'],
    status: 'TEMPORARY',
    validFrom: '2020-01-01',
    validTo: '2022-11-30',
    paper: {
      row: 7,
      targetGroup: 'Hjemløse med både misbrug og psykisk lidelse.',
      period: 'Satspuljeprojekt 2020-2022; midlerne slutter i november 2022.',
      funding: [
        { paper: '000', from: '2020-01-01', to: '2022-11-30', remark: 'Puljemidler; beløbet står ikke i papiret.' },
      ],
    },
  },
  {
    key: 'faelles-fremskudt-opskaleret',
    name: 'Fælles fremskudt indsats, opskaleret',
    description:
      'Projektet føres videre og gøres stort nok til at være regionens del af udsatteenheden: to sygeplejersker og en halv speciallæge.',
    need: 'OUTREACH',
    providerKey: 'pc-amager',
    partnerKeys: ['hjemloeseenheden', 'crk'],
    status: 'ANNOUNCED',
    validFrom: '2023-01-01',
    validTo: '2026-12-31',
    paper: {
      row: 7,
      targetGroup: 'Hjemløse med både misbrug og psykisk lidelse.',
      period: 'Foreslået til budget 2023-2026.',
      funding: [
        {
          paper: '000',
          from: '2023-01-01',
          to: '2023-12-31',
          million: 2.0,
          fte: 2.5,
          remark:
            'Løn 1,8, øvrig drift 0,1 og etablering 0,1 mio. kr. Teksten siger ikke klart, om de 0,5 mio. kr. fra 2022 er talt med.',
        },
        ...['2024', '2025', '2026'].map((year) => ({
          paper: '000' as const,
          from: `${year}-01-01`,
          to: `${year}-12-31`,
          million: 1.9,
          fte: 2.5,
          remark: 'Løn 1,8 og øvrig drift 0,1 mio. kr.',
        })),
      ],
    },
  },
  {
    key: 'psykiatrisk-gadeplan',
    name: 'Psykiatrisk Gadeplansteam',
    description: 'Psykiatere og sygeplejersker opsøger, udreder og behandler hjemløse med psykose, hvor de er.',
    need: 'OUTREACH',
    providerKey: 'pc-amager',
    status: 'PERMANENT',
    paper: {
      row: 8,
      targetGroup: 'Hjemløse med alvorlig psykisk sygdom og ofte misbrug.',
      period: 'Permanent.',
      funding: [
        {
          paper: '000',
          from: '2023-01-01',
          remark: 'Særskilt budgetforslag om at styrke teamet; beløbet står ikke i papiret.',
        },
      ],
    },
    at: [{ placeKey: 'pc-amager', hours: weekdays('08:00', '15:30'), dutyTeamKey: 'gadeplan-psykiatri' }],
  },
  {
    key: 'sociolancen',
    name: 'Sociolancen',
    description:
      'En socialfaglig og en sundhedsfaglig medarbejder rykker ud i stedet for en ambulance og kender byens sociale tilbud. Tre ud af fire tager imod det, de bliver henvist til.',
    need: 'ACUTE',
    providerKey: 'akutberedskabet',
    partnerKeys: ['borgercenter-voksne'],
    status: 'PERMANENT',
    validFrom: '2022-01-01',
    paper: {
      row: 11,
      targetGroup:
        'Udsatte og hjemløse med psykiske og sociale problemer, som ikke først og fremmest har brug for en ambulance.',
      period: 'Kommunens del er permanent fra 2022.',
      funding: [
        {
          paper: '004',
          from: '2022-01-01',
          remark: 'Varig bevilling til den kommunale del; beløbet står ikke i papiret. To medarbejdere på hver vagt.',
        },
      ],
    },
    at: [{ placeKey: 'koerer-ud', hours: daily('12:00', '24:00'), dutyTeamKey: 'sociolancen' }],
  },
  {
    key: 'act-gadeplan',
    name: 'ACT på gadeplan',
    description:
      'Hjemløseenheden prøver en ACT-indsats af, som udreder og koordinerer for at bremse nedturen og skabe ro.',
    need: 'OUTREACH',
    providerKey: 'hjemloeseenheden',
    status: 'TEMPORARY',
    validFrom: '2021-01-01',
    validTo: '2024-12-31',
    paper: {
      row: 15,
      targetGroup: 'Hjemløse på gaden med særligt komplekse problemer.',
      period: '2021-2024.',
      funding: noMoneyNamed('004'),
    },
  },
  {
    key: 'opsoegende-gadeplan',
    name: 'Opsøgende gadeplansindsats',
    description:
      'Opsøgende medarbejdere bygger bro til kommunens, regionens og de frivilliges tilbud, i det tempo borgeren kan være med til.',
    need: 'OUTREACH',
    providerKey: 'hjemloeseenheden',
    status: 'TEMPORARY',
    validFrom: '2021-01-01',
    validTo: '2024-12-31',
    paper: {
      row: 16,
      targetGroup: 'Hjemløse, der lever på gaden.',
      period: 'Bevilling 2021-2024.',
      funding: [
        {
          paper: '004',
          from: '2021-01-01',
          to: '2024-12-31',
          fte: 10,
          remark: 'Videreførelse af 10 opsøgende medarbejdere.',
        },
      ],
    },
  },
  {
    key: 'opsoegende-doegnet-rundt',
    name: 'Opsøgende arbejde døgnet rundt og i weekenden',
    description: 'Gadeplansarbejdet udvides, så der også er nogen på gaden om natten, lørdag og søndag.',
    need: 'OUTREACH',
    providerKey: 'hjemloeseenheden',
    status: 'ANNOUNCED',
    paper: {
      row: 16,
      targetGroup: 'Hjemløse, der lever på gaden.',
      period: 'Forslag uden dato.',
      funding: [{ paper: '004', remark: 'Socialforvaltningens forslag; intet beløb er nævnt.' }],
    },
  },
  {
    key: 'vagttelefonen',
    name: 'Vagttelefonen på gaden',
    description: 'En opsøgende medarbejder svarer og kommer ud, også om natten og i weekenden.',
    need: 'OUTREACH',
    providerKey: 'udsatteenheden',
    partnerKeys: ['hjemloeseenheden'],
    status: 'PERMANENT',
    targetGroup: 'Borgere på gaden og alle, der møder dem.',
    at: [{ placeKey: 'hjemloeseenheden', hours: roundTheClock, dutyTeamKey: 'gadeplan-vesterbro' }],
  },
];
