import { noMoneyNamed, type PaperFacts } from './paper-facts.ts';

/** What the papers tell about a team, by its key. */
export interface TeamFacts {
  description: string;
  paper?: PaperFacts;
}

const OUTREACH_TEAM: TeamFacts = {
  description:
    'Går på gaden og holder fast i kontakten, indtil borgeren kan følges videre til kommunens, regionens eller de frivilliges tilbud.',
  paper: {
    row: 16,
    targetGroup: 'Hjemløse, der lever på gaden.',
    period: 'Til og med 2024.',
    funding: [
      {
        paper: '004',
        from: '2021-01-01',
        to: '2024-12-31',
        remark: 'Del af bevillingen til 10 opsøgende medarbejdere.',
      },
    ],
  },
};

const FACT_TEAM: TeamFacts = {
  description:
    'Læge, sygeplejersker, psykolog, ergoterapeut og socialrådgiver behandler intensivt og kommer ud, hvor borgeren er.',
  paper: {
    row: 17,
    targetGroup: 'Voksne med kompleks psykisk sygdom, som pakkeforløb og almen praksis ikke rækker til.',
    period: 'Permanent.',
    funding: noMoneyNamed('004'),
  },
};

const HOUSING_FIRST_TEAM: TeamFacts = {
  description: 'Bostøtte efter Housing First: hjælper med at få en bolig og blive boende i den.',
  paper: {
    row: 28,
    targetGroup: 'Hjemløse, som skal have og beholde egen bolig.',
    period: 'I drift; udvidelse foreslået.',
    funding: [{ paper: '004', remark: 'Socialforvaltningen foreslår at udvide indsatsen; intet beløb er nævnt.' }],
  },
};

export const teamFacts: Readonly<Record<string, TeamFacts>> = {
  'gadeplan-psykiatri': {
    description:
      'Opsøger, udreder og behandler hjemløse med psykose eller tegn på psykose, hvor misbrug og kropslig sygdom gør udredningen svær.',
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
  },
  'gadeplan-vesterbro': OUTREACH_TEAM,
  'gadeplan-indre-by': OUTREACH_TEAM,
  'fact-amager': FACT_TEAM,
  'fact-koebenhavn': FACT_TEAM,
  'act-bostoette': HOUSING_FIRST_TEAM,
  'icm-bostoette': HOUSING_FIRST_TEAM,
  'socialsygeplejersker-bispebjerg': {
    description:
      'Støtter udsatte patienter under indlæggelse og ambulante forløb og finder dem, der tager over bagefter.',
    paper: {
      row: 18,
      targetGroup: 'Socialt udsatte patienter på hospitalet.',
      period: 'Permanent.',
      funding: noMoneyNamed('004'),
    },
  },
  'socialsygeplejersker-pc-amager': {
    description: 'To socialsygeplejersker i akutteamet, med blik for både rusmidler, krop og psyke.',
    paper: {
      row: 19,
      targetGroup: 'Udsatte patienter i den psykiatriske akutmodtagelse.',
      period: 'Ansat fra april 2022; permanent.',
      funding: [
        {
          paper: '002',
          from: '2022-04-01',
          remark: 'To på hvert af de fem store centre; del af de 8,5 mio. kr. fra budget 2021.',
        },
      ],
    },
  },
  'crk-city': { description: 'Udleverer og justerer substitutionsmedicin og følger borgeren lægeligt og socialt.' },
  'crk-amager': { description: 'Udleverer og justerer substitutionsmedicin og følger borgeren lægeligt og socialt.' },
  'herberget-sundholm': { description: 'Døgnbemandingen på herberget.' },
  sundhedsteamet: { description: 'Læge og sygeplejersker, der kører ud til herberger, varmestuer og gader.' },
  ledelse: { description: 'Ledelse, styregruppe og drift af udsatteenheden.' },
};

/** Paper 004: case workers with a low caseload who hold the threads of one plan. */
export const COORDINATOR_TEAM_FACTS: TeamFacts = {
  description:
    'Sagsbehandlere med få sager, som er tovholdere: de samler borgerens netværk om én plan og følger op på, at den holdes.',
  paper: {
    row: 29,
    targetGroup: 'De omkring 500 mest udsatte borgere.',
    period: 'Bevilling 2021-2024.',
    funding: [
      {
        paper: '004',
        from: '2021-01-01',
        to: '2024-12-31',
        remark: 'Del af bevillingen til 4,5 sagsbehandlere med lavere sagstal.',
      },
      {
        paper: '004',
        remark: 'Forslag: 25 sager pr. sagsbehandler for alle 500 borgere på tværs af myndighedsområderne.',
      },
    ],
  },
};
