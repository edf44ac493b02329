import type { OfferSeed } from './offer-seed.ts';
import { daily, onDays, weekdays, weekend } from './opening-hours.ts';

/** Rows 12, 13 and 26-29: what Socialforvaltningen gives or proposes. */
export const offersOfTheMunicipality: readonly OfferSeed[] = [
  {
    key: 'udskrivningskoordinator',
    name: 'Udskrivningskoordinator',
    description:
      'En medarbejder i Hjemløseenheden, som sammen med socialsygeplejerskerne gør vejen fra hospital til tilbud kort.',
    need: 'COORDINATION',
    providerKey: 'hjemloeseenheden',
    partnerKeys: ['region-hovedstaden'],
    status: 'PERMANENT',
    paper: {
      row: 12,
      targetGroup: 'Udsatte og hjemløse, som er færdigbehandlet på hospitalet.',
      period: 'Permanent.',
      funding: [{ paper: '004', fte: 1, remark: 'Ét årsværk i Hjemløseenheden.' }],
    },
    at: [{ placeKey: 'hjemloeseenheden', hours: weekdays('08:30', '15:00') }],
  },
  {
    key: 'faste-laeger',
    name: 'Faste læger på otte § 108-botilbud',
    description:
      'En praktiserende læge kommer fast på botilbuddet, ser beboerne, henviser videre og rådgiver personalet.',
    need: 'SOMATIC_HEALTH',
    providerKey: 'socialforvaltningen',
    partnerKeys: ['almen-praksis'],
    status: 'TEMPORARY',
    validFrom: '2022-01-01',
    validTo: '2025-12-31',
    paper: {
      row: 13,
      targetGroup: 'Beboere på kommunens botilbud med psykiske lidelser og anden udsathed.',
      period: 'Begynder i 2022; budget 2022-2025.',
      funding: [
        {
          paper: '004',
          from: '2022-01-01',
          to: '2025-12-31',
          remark: 'Budgetmidler 2022-2025; beløbet står ikke i papiret.',
        },
      ],
    },
  },
  {
    key: 'fremskudt-substitution',
    name: 'Fremskudt substitutionsbehandling',
    description: 'Substitution og rusmiddelbehandling gives på gaden og på værestederne i stedet for kun i klinikken.',
    need: 'SUBSTANCE_TREATMENT',
    providerKey: 'crk',
    status: 'TEMPORARY',
    validFrom: '2021-01-01',
    validTo: '2024-12-31',
    paper: {
      row: 26,
      targetGroup: 'Stofbrugere, der lever på gaden.',
      period: 'Bevilling 2021-2024.',
      funding: [
        {
          paper: '004',
          from: '2021-01-01',
          to: '2024-12-31',
          million: 1.8,
          remark: 'Hvert år til fremskudt misbrugsbehandling.',
        },
      ],
    },
  },
  {
    key: 'bydaekkende-substitution',
    name: 'Bydækkende fremskudt substitutionsbehandling',
    description: 'Ønske om, at den fremskudte behandling når ud i hele byen.',
    need: 'SUBSTANCE_TREATMENT',
    providerKey: 'crk',
    status: 'ANNOUNCED',
    paper: {
      row: 26,
      targetGroup: 'Stofbrugere, der lever på gaden, i alle bydele.',
      period: 'Forslag uden dato.',
      funding: [{ paper: '004', remark: 'Socialforvaltningens forslag; intet beløb er nævnt.' }],
    },
  },
  {
    key: 'doegnsubstitution',
    name: 'Døgnsubstitutionsbehandling',
    description:
      'Substitution på en døgnplads for de få, hvis helbred er så dårligt, at ambulant behandling ikke slår til.',
    need: 'SUBSTANCE_TREATMENT',
    providerKey: 'socialforvaltningen',
    partnerKeys: ['crk'],
    status: 'ANNOUNCED',
    paper: {
      row: 27,
      targetGroup: 'En mindre gruppe med det dårligste helbred.',
      period: 'Forslag uden dato.',
      funding: [{ paper: '004', remark: 'Der skal findes penge; intet beløb er nævnt.' }],
    },
  },
  {
    key: 'housing-first-udvidelse',
    name: 'Housing First med ACT- og ICM-bostøtte, udvidet',
    description: 'Flere får egen bolig først og bostøtte efter de to metoder, så de kan blive boende.',
    need: 'HOUSING',
    providerKey: 'socialforvaltningen',
    partnerKeys: ['hjemloeseenheden'],
    status: 'ANNOUNCED',
    paper: {
      row: 28,
      targetGroup: 'Hjemløse, som skal have og beholde egen bolig.',
      period: 'Forslag uden dato om at udvide det, der er.',
      funding: [{ paper: '004', remark: 'Socialforvaltningen foreslår at udvide indsatsen; intet beløb er nævnt.' }],
    },
  },
  {
    key: 'myndighedskoordinator',
    name: 'Myndighedskoordinator med få sager',
    description:
      'Én sagsbehandler er tovholder, støtter borgeren og får alle omkring borgeren til at arbejde efter samme plan.',
    need: 'COORDINATION',
    providerKey: 'hjemloeseenheden',
    status: 'TEMPORARY',
    validFrom: '2021-01-01',
    validTo: '2024-12-31',
    paper: {
      row: 29,
      targetGroup: 'De omkring 500 mest udsatte borgere.',
      period: 'Bevilling 2021-2024.',
      funding: [
        { paper: '004', from: '2021-01-01', to: '2024-12-31', fte: 4.5, remark: 'Sagsbehandlere med lavere sagstal.' },
        { paper: '004', remark: 'Forslag: 25 sager pr. sagsbehandler for alle 500 borgere.' },
      ],
    },
  },
  {
    key: 'substitution',
    name: 'Substitutionsbehandling',
    description: 'Udlevering under opsyn, lægesamtale og en sygeplejerske, der ser efter krop og sår.',
    need: 'SUBSTANCE_TREATMENT',
    providerKey: 'crk',
    status: 'PERMANENT',
    targetGroup: 'Borgere med opioidafhængighed, der er indskrevet i behandling.',
    at: [
      {
        placeKey: 'crk-city',
        hours: [...weekdays('08:30', '12:30'), ...weekend('09:00', '11:00')],
        dutyTeamKey: 'crk-city',
      },
      {
        placeKey: 'crk-amager',
        hours: [...weekdays('08:30', '12:30'), ...weekend('09:00', '11:00')],
        dutyTeamKey: 'crk-amager',
      },
    ],
  },
  {
    key: 'sundhedsteamet',
    name: 'Sundhedsteamet på besøg',
    description: 'Læge og sygeplejerske ser på sår, medicin og smerter og henviser som en praktiserende læge.',
    need: 'SOMATIC_HEALTH',
    providerKey: 'sundhedsteamet',
    status: 'PERMANENT',
    targetGroup: 'Voksne, som er hjemløse eller i stor risiko for at blive det.',
    at: [
      { placeKey: 'sundholm', hours: onDays([1, 3], '09:00', '14:00'), dutyTeamKey: 'sundhedsteamet' },
      { placeKey: 'maendenes-hjem', hours: onDays([2, 4], '10:00', '15:00'), dutyTeamKey: 'sundhedsteamet' },
    ],
  },
  {
    key: 'aaben-raadgivning',
    name: 'Åben rådgivning',
    description: 'Myndighed uden tidsbestilling: akut hjælp, § 110, bostøtte og ydelser.',
    need: 'AUTHORITY',
    providerKey: 'borgercenter-voksne',
    status: 'PERMANENT',
    targetGroup: 'Voksne københavnere med sociale problemer.',
    at: [
      {
        placeKey: 'borgercenter',
        hours: [...onDays([1, 2, 3, 5], '10:00', '14:00'), ...onDays([4], '10:00', '17:00')],
      },
    ],
  },
  {
    key: 'bostoette',
    name: 'Bostøtte, Housing First',
    description: 'Bostøtten kommer hjem, også om aftenen, og følger med til udlejer, læge og kommune.',
    need: 'HOUSING',
    providerKey: 'hjemloeseenheden',
    status: 'PERMANENT',
    targetGroup: 'Borgere, som er på vej til eller bor i egen bolig.',
    at: [{ placeKey: 'koerer-ud', hours: daily('09:00', '20:00'), dutyTeamKey: 'act-bostoette' }],
  },
];
