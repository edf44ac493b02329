import type { OfferSeed } from './offer-seed.ts';
import { daily, onDays, roundTheClock, weekdays, weekend } from './opening-hours.ts';
import { noMoneyNamed } from './paper-facts.ts';

/** Rows 7, 8, 11, 15, 16 and 35: the doors and people one meets outside the offices. */
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
      funding: [{ paper: '000', from: '2020-01-01', to: '2022-11-30', remark: 'Puljemidler; beløbet står ikke i papiret.' }],
    },
  },
  {
    key: 'faelles-fremskudt-opskaleret',
    name: 'Fælles fremskudt indsats, opskaleret',
    description: 'Projektet føres videre og gøres stort nok til at være regionens del af udsatteenheden: to sygeplejersker og en halv speciallæge.',
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
        { paper: '000', from: '2023-01-01', to: '2023-12-31', million: 2.0, fte: 2.5, remark: 'Løn 1,8, øvrig drift 0,1 og etablering 0,1 mio. kr. Teksten siger ikke klart, om de 0,5 mio. kr. fra 2022 er talt med.' },
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
      funding: [{ paper: '000', from: '2023-01-01', remark: 'Særskilt budgetforslag om at styrke teamet; beløbet står ikke i papiret.' }],
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
      targetGroup: 'Udsatte og hjemløse med psykiske og sociale problemer, som ikke først og fremmest har brug for en ambulance.',
      period: 'Kommunens del er permanent fra 2022.',
      funding: [{ paper: '004', from: '2022-01-01', remark: 'Varig bevilling til den kommunale del; beløbet står ikke i papiret. To medarbejdere på hver vagt.' }],
    },
    at: [{ placeKey: 'koerer-ud', hours: daily('12:00', '24:00'), dutyTeamKey: 'sociolancen' }],
  },
  {
    key: 'act-gadeplan',
    name: 'ACT på gadeplan',
    description: 'Hjemløseenheden prøver en ACT-indsats af, som udreder og koordinerer for at bremse nedturen og skabe ro.',
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
    description: 'Opsøgende medarbejdere bygger bro til kommunens, regionens og de frivilliges tilbud, i det tempo borgeren kan være med til.',
    need: 'OUTREACH',
    providerKey: 'hjemloeseenheden',
    status: 'TEMPORARY',
    validFrom: '2021-01-01',
    validTo: '2024-12-31',
    paper: {
      row: 16,
      targetGroup: 'Hjemløse, der lever på gaden.',
      period: 'Bevilling 2021-2024.',
      funding: [{ paper: '004', from: '2021-01-01', to: '2024-12-31', fte: 10, remark: 'Videreførelse af 10 opsøgende medarbejdere.' }],
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
  ...civilSociety(),
];

function civilSociety(): OfferSeed[] {
  const paper = {
    row: 35,
    targetGroup: 'Mennesker i hjemløshed og andre socialt udsatte.',
    period: 'Varig samarbejdspartner.',
    funding: noMoneyNamed('004'),
  };
  const door = (
    offer: Pick<OfferSeed, 'key' | 'name' | 'description' | 'need' | 'providerKey'>,
    at: NonNullable<OfferSeed['at']>[number],
  ): OfferSeed => ({ ...offer, status: 'PERMANENT', paper, at: [at] });
  return [
    door(
      { key: 'herberg-sundholm', name: 'Herberg', description: 'Seng, bad, mad og en kontaktperson, døgnet rundt.', need: 'SHELTER_BED', providerKey: 'herberget-sundholm' },
      { placeKey: 'sundholm', hours: roundTheClock, freePlaces: 6, dutyTeamKey: 'herberget-sundholm' },
    ),
    door(
      { key: 'herberg-toftegaard', name: 'Herberg', description: 'Seng for enlige og par; hund er velkommen.', need: 'SHELTER_BED', providerKey: 'herberget-toftegaard' },
      { placeKey: 'toftegaard', hours: roundTheClock, freePlaces: 0, dutyTeamKey: 'herberget-toftegaard' },
    ),
    door(
      { key: 'natcafe-maendenes-hjem', name: 'Natcafé', description: 'Et sted at sove uden at stå på en liste.', need: 'SHELTER_BED', providerKey: 'maendenes-hjem' },
      { placeKey: 'maendenes-hjem', hours: daily('21:00', '08:00'), freePlaces: 9, dutyTeamKey: 'maendenes-hjem' },
    ),
    door(
      { key: 'natcafe-stjernen', name: 'Natcafé', description: 'Liggestole, suppe og ro om natten.', need: 'SHELTER_BED', providerKey: 'natcafeen-stjernen' },
      { placeKey: 'stjernen', hours: daily('22:00', '07:30'), freePlaces: 4, dutyTeamKey: 'natcafeen-stjernen' },
    ),
    door(
      { key: 'vaerested-maendenes-hjem', name: 'Værested', description: 'Mad, varme, bad og tøjvask.', need: 'DROP_IN', providerKey: 'maendenes-hjem' },
      { placeKey: 'maendenes-hjem', hours: daily('08:00', '21:00'), dutyTeamKey: 'maendenes-hjem' },
    ),
    door(
      { key: 'vaerested-skuret', name: 'Værested', description: 'Mad, bad og hjælp til breve fra det offentlige.', need: 'DROP_IN', providerKey: 'vaerestedet-skuret' },
      { placeKey: 'skuret', hours: [...weekdays('10:00', '16:00'), ...weekend('11:00', '15:00')] },
    ),
    door(
      { key: 'varmestue-blaagaarden', name: 'Varmestue', description: 'Varme, kaffe og billig mad; sent åbent fredag og lørdag.', need: 'DROP_IN', providerKey: 'varmestuen-blaagaarden' },
      { placeKey: 'blaagaarden', hours: [...onDays([1, 2, 3, 4, 7], '09:00', '21:00'), ...onDays([5, 6], '09:00', '01:00')] },
    ),
    door(
      { key: 'vaerested-kompasset', name: 'Værested', description: 'Mad, bad og gadesygeplejerske tirsdag og torsdag.', need: 'DROP_IN', providerKey: 'vaerestedet-kompasset' },
      { placeKey: 'kompasset', hours: weekdays('09:00', '15:00') },
    ),
  ];
}
