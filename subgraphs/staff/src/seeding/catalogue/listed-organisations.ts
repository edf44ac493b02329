import type { OrganisationSeed } from './organisation-seed.ts';
import { noMoneyNamed } from './paper-facts.ts';

/** What the staff sector knows about the organisations of the kit's directory. */
export const listedOrganisations: readonly OrganisationSeed[] = [
  {
    key: 'udsatteenheden',
    kind: 'UNIT',
    validFrom: '2021-01-01',
    description:
      'Kommune og region arbejder som én enhed for de mest udsatte borgere på gaden, uden fast adresse og ud fra at ingen dør er forkert: den fagperson, der møder borgeren først, sørger for, at den rette hjælp kommer til.',
    paper: {
      row: 1,
      targetGroup:
        'Omkring 500 borgere, der lever på gaden i København med omfattende misbrug og psykiske og helbredsmæssige problemer.',
      period: 'Beskrevet og planlagt 2021-2023; forslag om midler fra 2023.',
      funding: [
        {
          paper: '002',
          from: '2022-01-01',
          million: 0.5,
          remark: 'Afsat i Region Hovedstadens Psykiatri; går i 2022 til planlægning med udgangspunkt i PC Amager.',
        },
        {
          paper: '000',
          from: '2023-01-01',
          remark: 'De 0,5 mio. kr. indgår sammen med forslaget om opskalering på 2 mio. kr.',
        },
      ],
    },
  },
  {
    key: 'koebenhavns-kommune',
    kind: 'AUTHORITY',
    cvr: '64942212',
    description: 'Har myndighedsansvaret for sociale tilbud, rusmiddelbehandling, bolig og beskæftigelse i København.',
  },
  {
    key: 'socialforvaltningen',
    kind: 'DEPARTMENT',
    description: 'Kommunens sociale område: myndighed, herberger, bostøtte, botilbud og rusmiddelbehandling.',
  },
  {
    key: 'hjemloeseenheden',
    kind: 'UNIT',
    description: 'Opsøger mennesker uden hjem, koordinerer deres sager og støtter dem på vej til egen bolig.',
  },
  {
    key: 'borgercenter-voksne',
    kind: 'UNIT',
    description: 'Rådgiver og træffer afgørelser for voksne; bemander Sociolancen med en socialfaglig medarbejder.',
  },
  {
    key: 'crk',
    kind: 'UNIT',
    description: 'Kommunens rusmiddelbehandling med substitution, samtaler og opsøgende arbejde.',
  },
  {
    key: 'sundhedsteamet',
    kind: 'UNIT',
    description:
      'Læge- og sygeplejefaglig hjælp, som rejser rundt mellem herberger, varmestuer og gader uden egen klinik. Kommunens ydernummer giver teamet samme adgang til at henvise som en praktiserende læge.',
    paper: {
      row: 14,
      targetGroup: 'Voksne over 18 år, som er hjemløse eller i stor risiko for at blive det.',
      period: 'Projekter siden 2005; bevillingen løber til udgangen af 2022.',
      funding: [
        {
          paper: '004',
          from: '2005-01-01',
          to: '2022-12-31',
          remark: 'Gentagne projektbevillinger; Socialforvaltningen foreslår at føre indsatsen videre.',
        },
      ],
    },
  },
  {
    key: 'herberget-sundholm',
    kind: 'UNIT',
    description: 'Kommunalt herberg med døgnbemanding og plads til mennesker, der ikke kan være i egen bolig.',
  },
  {
    key: 'region-hovedstaden',
    kind: 'AUTHORITY',
    validTo: '2026-12-31',
    successorKey: 'region-oestdanmark',
    cvr: '29190623',
    description: 'Driver hospitaler, psykiatri og akutberedskab i hovedstadsområdet og på Bornholm.',
  },
  { key: 'rhp', kind: 'DEPARTMENT', description: 'Regionens psykiatriske centre for voksne, børn og unge.' },
  {
    key: 'pc-amager',
    kind: 'HOSPITAL',
    description: 'Psykiatrisk center for Amager og omegn; huser gadeplansteamet og en socialoverlæge.',
  },
  { key: 'pc-koebenhavn', kind: 'HOSPITAL', description: 'Psykiatrisk center for den nordlige del af København.' },
  {
    key: 'bispebjerg-frederiksberg',
    kind: 'HOSPITAL',
    description: 'Akuthospital med socialsygeplejersker og Flexklinikken.',
  },
  {
    key: 'amager-hvidovre',
    kind: 'HOSPITAL',
    description: 'Akuthospital med socialsygeplejersker og den ene somatiske socialoverlæge.',
  },
  {
    key: 'rigshospitalet',
    kind: 'HOSPITAL',
    description: 'Højt specialiseret hospital med Center for Seksuelle Overgreb.',
  },
  { key: 'herlev-gentofte', kind: 'HOSPITAL', description: 'Akuthospital for den nordlige del af hovedstadsområdet.' },
  { key: 'herlev-gentofte-hjerte', kind: 'UNIT', description: 'Hjerteafdeling på Herlev og Gentofte Hospital.' },
  {
    key: 'maendenes-hjem',
    kind: 'NGO',
    description: 'Natcafé, værested og sundhedsrum på Vesterbro for mennesker, der bruger stoffer eller er uden hjem.',
    paper: {
      row: 35,
      targetGroup: 'Mennesker i hjemløshed og aktivt misbrug.',
      period: 'Varig samarbejdspartner.',
      funding: noMoneyNamed('004'),
    },
  },
  {
    key: 'flexklinikken',
    kind: 'UNIT',
    validFrom: '2021-01-01',
    description:
      'Klinik under opbygning, der skal gøre overgangene i et behandlingsforløb glattere for borgere, som de almindelige sundhedstilbud ikke passer til, og samarbejde med psykiatri, kommune og frivillige.',
    paper: {
      row: 9,
      targetGroup: 'Socialt udsatte, også dem uden kontakt til egen læge.',
      period: 'Tidlig fase i 2021; udvidelse foreslået til budget 2023-2026.',
      funding: [
        { paper: '004', from: '2021-01-01', to: '2021-12-31', remark: 'Der var ikke sat penge af til arbejdet.' },
        {
          paper: '000',
          from: '2023-01-01',
          remark:
            'Udvidelsen har sit eget budgetforslag i udvalget for det nære sundhedsvæsen; beløbet står ikke i papiret.',
        },
      ],
    },
  },
];
