import type { DataClass } from '@tvaers/contract/data-classes';

/** A row of the committee papers' table that citizens have courses in, as the sector that does it calls it. */
export interface GeneralOffer {
  title: string;
  offerName: string;
  providerKey: string;
  teamKey: string | null;
  /** Paragraph of the decision; null where none is needed. */
  legalBasis: string | null;
  /** Given where a social unit does it: then it is knowledge of a social case and not of health. */
  dataClass?: DataClass;
}

/** The course everybody has: one person holds the threads together (rule R14). */
export const COORDINATION: GeneralOffer = {
  title: 'Myndighedskoordinering',
  offerName: 'Sagsbehandlere med lav sagsstamme (myndighedskoordinator)',
  providerKey: 'hjemloeseenheden',
  teamKey: null,
  legalBasis: 'serviceloven § 141',
  dataClass: 'socialCase',
};

export const GENERAL_OFFERS: readonly GeneralOffer[] = [
  {
    title: 'Opsøgende kontakt på gaden',
    offerName: 'Opsøgende gadeplansteam',
    providerKey: 'hjemloeseenheden',
    teamKey: 'gadeplan-vesterbro',
    legalBasis: 'serviceloven § 99',
    dataClass: 'socialCase',
  },
  {
    title: 'Støtte på gaden efter ACT-metoden',
    offerName: 'ACT på gadeplan',
    providerKey: 'hjemloeseenheden',
    teamKey: null,
    legalBasis: 'serviceloven § 99',
    dataClass: 'socialCase',
  },
  {
    title: 'Ophold på Herberget Sundholm',
    offerName: 'Herberger',
    providerKey: 'herberget-sundholm',
    teamKey: 'herberget-sundholm',
    legalBasis: 'serviceloven § 110',
    dataClass: 'socialCase',
  },
  {
    title: 'Lægehjælp og sårpleje hos Sundhedsteamet',
    offerName: 'Sundhedsteamet',
    providerKey: 'sundhedsteamet',
    teamKey: 'sundhedsteamet',
    legalBasis: null,
  },
  {
    title: 'Almen lægehjælp i Flexklinikken',
    offerName: 'Flexklinikken',
    providerKey: 'flexklinikken',
    teamKey: null,
    legalBasis: null,
  },
  {
    title: 'Opfølgning hos socialsygeplejerske',
    offerName: 'Socialsygeplejersker på hospitalerne',
    providerKey: 'bispebjerg-frederiksberg',
    teamKey: 'socialsygeplejersker-bispebjerg',
    legalBasis: null,
  },
  {
    title: 'Samtaler med Psykiatrisk Gadeplansteam',
    offerName: 'Psykiatrisk Gadeplansteam',
    providerKey: 'pc-amager',
    teamKey: 'gadeplan-psykiatri',
    legalBasis: null,
  },
  {
    title: 'Undersøgelse og behandling for hepatitis C',
    offerName: 'Shared Addiction Care Copenhagen (SACC)',
    providerKey: 'crk',
    teamKey: 'crk-city',
    legalBasis: null,
  },
  {
    title: 'Samlet behandling af psykisk lidelse og rusmidler',
    offerName: 'Modelcelle for dobbeltdiagnoser',
    providerKey: 'pc-amager',
    teamKey: null,
    legalBasis: 'sundhedsloven § 82 c',
  },
  {
    title: 'Koordinering af udskrivning',
    offerName: 'Udskrivningskoordinator',
    providerKey: 'hjemloeseenheden',
    teamKey: null,
    legalBasis: null,
    dataClass: 'socialCase',
  },
  {
    title: 'Værested med mad og bad',
    offerName: 'Civilsamfund, væresteder og natcaféer',
    providerKey: 'maendenes-hjem',
    teamKey: null,
    legalBasis: null,
    dataClass: 'socialCase',
  },
];
