import type { OfferSeed } from './offer-seed.ts';
import { roundTheClock, weekdays } from './opening-hours.ts';
import { noMoneyNamed } from './paper-facts.ts';

const WORD_OF_ANNOUNCEMENT =
  'Under opbygning; penge er afsat i regionens budget 2021, men beløbet står ikke i papiret.';

/** Rows 17, 19, 22-24, 31 and 32: Region Hovedstadens Psykiatri. */
export const offersOfPsychiatry: readonly OfferSeed[] = [
  {
    key: 'fact',
    name: 'F-ACT',
    description: 'Tværfaglig, opsøgende behandling, som skrues op og ned, efter hvordan borgeren har det.',
    need: 'PSYCHIATRY',
    providerKey: 'rhp',
    partnerKeys: ['pc-amager', 'pc-koebenhavn'],
    status: 'PERMANENT',
    paper: {
      row: 17,
      targetGroup: 'Voksne med kompleks psykisk sygdom, som pakkeforløb og almen praksis ikke rækker til.',
      period: 'Permanent.',
      funding: noMoneyNamed('004'),
    },
    at: [
      { placeKey: 'pc-amager', hours: weekdays('08:00', '18:00'), dutyTeamKey: 'fact-amager' },
      { placeKey: 'pc-koebenhavn', hours: weekdays('08:00', '18:00'), dutyTeamKey: 'fact-koebenhavn' },
    ],
  },
  {
    key: 'socialsygeplejersker-psykiatri',
    name: 'Socialsygeplejersker i psykiatrien',
    description:
      'Hjælper med den enkelte patient, ser kroppen og ikke kun psyken, underviser kolleger, rådgiver, koordinerer og deltager i netværksmøder.',
    need: 'PSYCHIATRY',
    providerKey: 'rhp',
    partnerKeys: ['pc-amager', 'pc-glostrup', 'pc-ballerup', 'pc-nordsjaelland', 'pc-koebenhavn'],
    status: 'PERMANENT',
    validFrom: '2022-04-01',
    paper: {
      row: 19,
      targetGroup: 'Udsatte patienter i den psykiatriske akutmodtagelse.',
      period: 'Ansat fra april 2022, en til to måneder senere end planlagt; permanent.',
      funding: [
        {
          paper: '002',
          from: '2021-01-01',
          million: 8.5,
          fte: 11.5,
          remark:
            'Bevilget i budget 2021; papiret siger ikke, om det er hvert år. Dækker også to socialoverlæger. To sygeplejersker på hvert af fem centre, en halv på Bornholm og en koordinerende.',
        },
      ],
    },
    at: [{ placeKey: 'pc-amager', hours: weekdays('08:00', '16:00'), dutyTeamKey: 'socialsygeplejersker-pc-amager' }],
  },
  {
    key: 'modelceller',
    name: 'Modelcelle for dobbeltdiagnoser',
    description:
      'Fælles model for behandling og samarbejde ved svær psykisk sygdom og misbrug, som udvikles, prøves af og bredes ud.',
    need: 'PSYCHIATRY',
    providerKey: 'pc-amager',
    partnerKeys: ['koebenhavns-kommune', 'taarnby-kommune'],
    status: 'PERMANENT',
    validFrom: '2021-01-01',
    paper: {
      row: 22,
      targetGroup: 'Borgere i psykiatrisk ambulatorium, som også er i rusmiddelbehandling.',
      period: 'Varig bevilling fra budget 2021.',
      funding: [{ paper: '004', from: '2021-01-01', million: 8, remark: 'Varigt, hvert år.' }],
    },
    at: [{ placeKey: 'pc-amager', hours: weekdays('09:00', '15:00') }],
  },
  {
    key: 'udefunktion-herberger',
    name: 'Udefunktion fra psykiatrien til herberger',
    description: 'Psykiatrien kommer på herbergerne, så beboerne ikke selv skal finde ind i systemet.',
    need: 'PSYCHIATRY',
    providerKey: 'rhp',
    status: 'ANNOUNCED',
    validFrom: '2021-01-01',
    paper: {
      row: 23,
      targetGroup: 'Beboere på herberger.',
      period: 'Budget 2021; ved at blive sat i værk.',
      funding: [{ paper: '004', from: '2021-01-01', remark: WORD_OF_ANNOUNCEMENT }],
    },
  },
  {
    key: 'botilbudsbetjening-psykiatri',
    name: 'Styrket psykiatrisk betjening af botilbud',
    description: 'Psykiatrien kommer oftere på botilbuddene og støtter beboere og personale.',
    need: 'PSYCHIATRY',
    providerKey: 'rhp',
    status: 'ANNOUNCED',
    validFrom: '2021-01-01',
    paper: {
      row: 24,
      targetGroup: 'Beboere på botilbud.',
      period: 'Ved at blive sat i værk.',
      funding: [{ paper: '004', from: '2021-01-01', remark: WORD_OF_ANNOUNCEMENT }],
    },
  },
  {
    key: 'udrykningsteam',
    name: 'Psykiatrisk udrykningsteam',
    description:
      'Psykiater på rådighedsvagt og paramediciner rykker ud, nu også på hverdage i dagtimerne, altså døgnet rundt.',
    need: 'ACUTE',
    providerKey: 'akutberedskabet',
    partnerKeys: ['rhp'],
    status: 'PERMANENT',
    validFrom: '2022-08-01',
    paper: {
      row: 31,
      targetGroup: 'Mennesker i akut psykisk krise.',
      period: 'Døgndrift fra august 2022.',
      funding: [
        { paper: '002', from: '2022-01-01', to: '2022-12-31', million: 0.5, remark: 'Budget 2022.' },
        { paper: '002', from: '2023-01-01', million: 1.1, remark: 'Fra 2023, hvert år.' },
      ],
    },
    at: [{ placeKey: 'koerer-ud', hours: roundTheClock, dutyTeamKey: 'udrykningsteamet' }],
  },
  {
    key: 'akutfunktion-dagtid',
    name: 'Psykiatrisk akutfunktion i dagtimerne',
    description: 'Akutfunktionen udvides til dagtimerne, hvor indlæggelser med tvang er svære at løfte i dag.',
    need: 'ACUTE',
    providerKey: 'rhp',
    status: 'ANNOUNCED',
    paper: {
      row: 32,
      targetGroup: 'Borgere, der må indlægges med tvang om dagen.',
      period: 'Behov rejst; ingen dato.',
      funding: [{ paper: '004', remark: 'Kræver, at der sættes penge af; intet beløb er nævnt.' }],
    },
  },
  {
    key: 'psykiatrisk-akutmodtagelse',
    name: 'Psykiatrisk akutmodtagelse',
    description: 'Åben for alle uden henvisning, døgnet rundt.',
    need: 'PSYCHIATRY',
    providerKey: 'rhp',
    partnerKeys: ['pc-amager', 'pc-koebenhavn'],
    status: 'PERMANENT',
    targetGroup: 'Voksne med akut psykisk sygdom.',
    at: [
      { placeKey: 'pc-amager', hours: roundTheClock, dutyTeamKey: 'akut-pc-amager' },
      { placeKey: 'pc-koebenhavn', hours: roundTheClock, dutyTeamKey: 'akut-pc-koebenhavn' },
    ],
  },
];
