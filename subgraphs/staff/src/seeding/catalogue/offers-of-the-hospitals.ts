import type { OfferSeed } from './offer-seed.ts';
import { roundTheClock, weekdays } from './opening-hours.ts';
import { noMoneyNamed } from './paper-facts.ts';

/** Rows 10, 18, 20, 21, 25, 33, 34 and 40: the body, and the way in and out of hospital. */
export const offersOfTheHospitals: readonly OfferSeed[] = [
  {
    key: 'almenmedicinsk-funktion',
    name: 'Almenmedicinsk funktion',
    description:
      'Noget, der svarer til egen læge for dem, der i virkeligheden ingen har, måske i Flexklinikken. Udenbys og udenlandske borgere er en særlig opgave.',
    need: 'SOMATIC_HEALTH',
    providerKey: 'region-hovedstaden',
    partnerKeys: ['flexklinikken', 'almen-praksis'],
    status: 'ANNOUNCED',
    paper: {
      row: 10,
      targetGroup: 'Socialt udsatte uden kontakt til egen læge.',
      period: 'En løsning skal findes; ingen dato.',
      funding: [
        { paper: '004', remark: 'Der bliver formentlig brug for penge.' },
        { paper: '000', remark: 'Særskilt budgetforslag om Flexklinikken; beløbet står ikke i papiret.' },
      ],
    },
  },
  {
    key: 'socialsygeplejersker-somatik',
    name: 'Socialsygeplejersker på hospitalerne',
    description:
      'Støtter under indlæggelse og ambulante forløb og finder dem, der tager over ved udskrivelsen. Findes på alle somatiske hospitaler.',
    need: 'SOMATIC_HEALTH',
    providerKey: 'region-hovedstaden',
    partnerKeys: ['bispebjerg-frederiksberg', 'amager-hvidovre', 'herlev-gentofte', 'rigshospitalet'],
    status: 'PERMANENT',
    paper: {
      row: 18,
      targetGroup: 'Socialt udsatte patienter på hospitalet.',
      period: 'Permanent.',
      funding: noMoneyNamed('004'),
    },
    at: [
      { placeKey: 'bispebjerg', hours: weekdays('08:00', '15:30'), dutyTeamKey: 'socialsygeplejersker-bispebjerg' },
      { placeKey: 'hvidovre', hours: weekdays('08:00', '15:30') },
      { placeKey: 'rigshospitalet', hours: weekdays('08:00', '15:30') },
    ],
  },
  {
    key: 'socialoverlaeger',
    name: 'Socialoverlæger',
    description:
      'Fører tilsyn og rådgiver i de sværeste forløb, skriver socialmedicinske handleplaner og dækker hele regionen.',
    need: 'COORDINATION',
    providerKey: 'region-hovedstaden',
    partnerKeys: ['amager-hvidovre', 'bispebjerg-frederiksberg', 'pc-amager', 'pc-nordsjaelland'],
    status: 'PERMANENT',
    validFrom: '2022-05-01',
    paper: {
      row: 20,
      targetGroup: 'Patienter i komplekse forløb.',
      period: 'Fra budget 2021; i psykiatrien ansat fra maj 2022. Permanent.',
      funding: [
        { paper: '004', from: '2021-01-01', fte: 4, remark: 'To i somatikken og to i psykiatrien.' },
        {
          paper: '002',
          from: '2021-01-01',
          remark: 'De to i psykiatrien er en del af de 8,5 mio. kr., som også dækker socialsygeplejerskerne.',
        },
      ],
    },
  },
  {
    key: 'sacc',
    name: 'Shared Addiction Care Copenhagen (SACC)',
    description:
      'Test og behandling for hepatitis C dér, hvor stofbrugere i forvejen får deres behandling, så færre dør og færre smittes.',
    need: 'SOMATIC_HEALTH',
    providerKey: 'crk',
    partnerKeys: ['socialforvaltningen', 'region-hovedstaden'],
    status: 'PERMANENT',
    paper: {
      row: 21,
      targetGroup: 'Borgere indskrevet i Center for Rusmiddelbehandling København.',
      period: 'I drift; papiret nævner ingen periode.',
      funding: noMoneyNamed('004'),
    },
    at: [{ placeKey: 'crk-city', hours: weekdays('09:00', '12:00') }],
  },
  {
    key: 'botilbudsbetjening-somatik',
    name: 'Somatisk betjening af botilbud',
    description: 'Det skal vurderes, om hospitalet også skal komme på botilbuddene for kroppens skyld.',
    need: 'SOMATIC_HEALTH',
    providerKey: 'region-hovedstaden',
    status: 'ANNOUNCED',
    paper: {
      row: 25,
      targetGroup: 'Beboere på botilbud.',
      period: 'Behovet skal vurderes; ingen dato.',
      funding: noMoneyNamed('004'),
    },
  },
  {
    key: 'mellemstation',
    name: 'Mellemstation mellem psykiatri og herberg',
    description: 'Et sted at komme sig efter en psykiatrisk indlæggelse, med Eirsgaard som forbillede.',
    need: 'SHELTER_BED',
    providerKey: 'region-hovedstaden',
    partnerKeys: ['roede-kors-eirsgaard'],
    status: 'ANNOUNCED',
    paper: {
      row: 33,
      targetGroup: 'Hjemløse efter en indlæggelse i psykiatrien.',
      period: 'Behov rejst; ingen dato. Opholdet i forbilledet varer 14 dage.',
      funding: noMoneyNamed('004'),
    },
  },
  {
    key: 'restitutionsophold',
    name: 'Restitutionsophold efter hospital',
    description: 'Hjemløse, der er udskrevet fra et somatisk hospital, kan komme til kræfter i 14 dage.',
    need: 'SHELTER_BED',
    providerKey: 'roede-kors-eirsgaard',
    status: 'PERMANENT',
    paper: {
      row: 33,
      targetGroup: 'Hjemløse efter en somatisk indlæggelse.',
      period: 'I drift; 14 dage ad gangen.',
      funding: noMoneyNamed('004'),
    },
    at: [{ placeKey: 'eirsgaard', hours: roundTheClock, freePlaces: 2 }],
  },
  {
    key: 'planlagte-indlaeggelser',
    name: 'Planlagte indlæggelser i stedet for akutte',
    description: 'Hospitalerne aftaler indlæggelsen i forvejen, så den passer til borgeren og kan gennemføres.',
    need: 'SOMATIC_HEALTH',
    providerKey: 'region-hovedstaden',
    partnerKeys: ['bispebjerg-frederiksberg', 'amager-hvidovre'],
    status: 'ANNOUNCED',
    paper: {
      row: 34,
      targetGroup: 'Socialt udsatte med kropslig sygdom.',
      period: 'Forslag uden dato.',
      funding: noMoneyNamed('004'),
    },
  },
  {
    key: 'seksuelle-overgreb',
    name: 'Center for Seksuelle Overgreb',
    description: 'Tilsyn, behandling og sporsikring døgnet rundt alle ugens dage, også uden politianmeldelse.',
    need: 'ACUTE',
    providerKey: 'center-for-seksuelle-overgreb',
    partnerKeys: ['rigshospitalet'],
    status: 'PERMANENT',
    validFrom: '2022-04-01',
    paper: {
      row: 40,
      targetGroup: 'Mennesker, der har været udsat for voldtægt, uanset sociale udfordringer.',
      period: 'Døgnåbent fra 1. april 2022.',
      funding: [
        { paper: '002', from: '2022-01-01', to: '2022-12-31', million: 1.4, remark: 'Budget 2022.' },
        { paper: '002', from: '2023-01-01', million: 2, remark: 'Fra 2023, hvert år.' },
      ],
    },
    at: [{ placeKey: 'rigshospitalet', hours: roundTheClock, dutyTeamKey: 'seksuelle-overgreb' }],
  },
  {
    key: 'akutmodtagelse',
    name: 'Akutmodtagelse',
    description: 'Somatisk akutmodtagelse, døgnet rundt; ring 1813 først, hvis det kan vente.',
    need: 'SOMATIC_HEALTH',
    providerKey: 'bispebjerg-frederiksberg',
    status: 'PERMANENT',
    targetGroup: 'Alle med akut sygdom eller skade.',
    at: [{ placeKey: 'bispebjerg', hours: roundTheClock }],
  },
];
