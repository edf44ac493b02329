import type { OfferSeed } from './offer-seed.ts';
import { noMoneyNamed } from './paper-facts.ts';

/** Rows 2-4, 30, 37-39: how the unit itself may come to be, and the laws and plans around it. */
export const offersOfTheUnit: readonly OfferSeed[] = [
  {
    key: 'model-2',
    name: 'Model 2: styrket koordination',
    description:
      'De indsatser, der findes i forvejen, bliver bundet bedre sammen, og personalet bakkes op i stedet for at bygge nyt. Størrelsen kan skrues op og ned.',
    need: 'COORDINATION',
    providerKey: 'udsatteenheden',
    partnerKeys: ['koebenhavns-kommune', 'region-hovedstaden'],
    status: 'ANNOUNCED',
    validFrom: '2022-04-27',
    paper: {
      row: 2,
      targetGroup: 'De mest udsatte borgere i København med behov for hjælp fra både kommune og region.',
      period: 'Valgt som grundlag; sag af 27. april 2022.',
      funding: [
        { paper: '000', remark: 'Forudsætter penge til koordination; beløbet afhænger af, hvor stor modellen gøres.' },
      ],
    },
  },
  {
    key: 'helhedsforvaltning',
    name: 'Helhedsforvaltning (Udsatteforvaltning)',
    description:
      'Forsøg, hvor myndighedsfolk fra det sociale, sundhed, beskæftigelse og ydelser sidder sammen tæt på borgerne, for eksempel på Vesterbro og Christianshavn, har åbent også om aftenen og selv kan bevilge hjælp.',
    need: 'AUTHORITY',
    providerKey: 'udsatteraadet-koebenhavn',
    partnerKeys: ['koebenhavns-kommune'],
    status: 'ANNOUNCED',
    paper: {
      row: 3,
      targetGroup: 'Alle udsatte borgere i København.',
      period: 'Forslag uden dato.',
      funding: [{ paper: '001', remark: 'Forsøget skal have sit eget budget; intet beløb er nævnt.' }],
    },
  },
  {
    key: 'forpligtende-partnerskab',
    name: 'Udsatteenhed som forpligtende partnerskab',
    description:
      'Tværfaglige hold efter ACT-modellen med egen læge og myndighed, som har hele borgerens plan, opsøger, følger med til behandling og aldrig slipper nogen for at blive væk.',
    need: 'COORDINATION',
    providerKey: 'udsatteraadet-region',
    partnerKeys: ['region-hovedstaden', 'koebenhavns-kommune'],
    status: 'ANNOUNCED',
    paper: {
      row: 4,
      targetGroup: 'Socialt udsatte borgere i København og måske flere kommuner.',
      period: 'Forslag uden dato.',
      funding: [
        {
          paper: '001',
          remark:
            'Fælles budget. Et ACT-forløb koster omkring 100.000 kr. om året pr. borger; en borger med de mest komplekse problemer omkring 340.000 kr., delt nogenlunde ligeligt mellem region og kommuner (VIVE 2018).',
        },
      ],
    },
  },
  {
    key: 'sagsbehandlere-beskaeftigelse',
    name: 'Sagsbehandlere mod beskæftigelsesområdet',
    description: 'Sagsbehandlere, der holder forbindelsen til jobcentret om borgerens økonomi og vej mod arbejde.',
    need: 'EMPLOYMENT',
    providerKey: 'socialforvaltningen',
    partnerKeys: ['beskaeftigelsesforvaltningen'],
    status: 'ANNOUNCED',
    paper: {
      row: 30,
      targetGroup: 'De samme omkring 500 borgere.',
      period: 'Forslag uden dato.',
      funding: [{ paper: '004', remark: 'Stillingerne skal finansieres; intet beløb er nævnt.' }],
    },
  },
  {
    key: 'integreret-dobbeltdiagnosebehandling',
    name: 'Samlet behandling af psykisk lidelse og misbrug i regionen',
    description:
      'Papiret venter på, at staten flytter opgaven fra kommuner til regioner. Siden er det sket: fra 1. september 2024 og fuldt ud i 2027 har regionerne behandlingen.',
    need: 'SUBSTANCE_TREATMENT',
    providerKey: 'staten',
    partnerKeys: ['region-hovedstaden'],
    status: 'ANNOUNCED',
    validFrom: '2024-09-01',
    paper: {
      row: 37,
      targetGroup: 'Mennesker med dobbeltdiagnose; en bredere gruppe end udsatteenhedens.',
      period: 'Afventes i papiret; gælder efter dagens lov fra 1. september 2024.',
      funding: [{ paper: '000', remark: 'Ingen penge foreslået, før det er klart, hvem der løser opgaven.' }],
    },
  },
  {
    key: 'pakkeforloeb',
    name: 'Pakkeforløb ved psykisk lidelse og misbrug',
    description:
      'Ønske om faste forløb, i samarbejde på tværs eller i regionen alene, for eksempel ved Flexklinikken eller Stolpegården.',
    need: 'PSYCHIATRY',
    providerKey: 'region-hovedstaden',
    partnerKeys: ['flexklinikken'],
    status: 'ANNOUNCED',
    paper: {
      row: 38,
      targetGroup: 'Borgere med psykiske vanskeligheder og samtidigt misbrug; en bredere gruppe end udsatteenhedens.',
      period: 'Ønske; ikke vedtaget.',
      funding: noMoneyNamed('000'),
    },
  },
  {
    key: 'hovedlov',
    name: 'Hovedlov om én helhedsorienteret plan',
    description:
      'Ventet lov, som forpligter kommunen til at give borgere med sammensatte problemer én plan i stedet for mange, i sammenhæng med kravet om koordinerede indsatsplaner.',
    need: 'COORDINATION',
    providerKey: 'staten',
    partnerKeys: ['koebenhavns-kommune'],
    status: 'ANNOUNCED',
    paper: {
      row: 39,
      targetGroup: 'Borgere med komplekse problemer.',
      period: 'Forventet; ingen dato.',
      funding: noMoneyNamed('001'),
    },
  },
];
