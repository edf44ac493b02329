import type { OfferSeed } from './offer-seed.ts';
import { offersOfCivilSociety } from './offers-of-civil-society.ts';
import { offersOfNeighbours } from './offers-of-neighbours.ts';
import { offersOfPsychiatry } from './offers-of-psychiatry.ts';
import { offersOfTheHospitals } from './offers-of-the-hospitals.ts';
import { offersOfTheMunicipality } from './offers-of-the-municipality.ts';
import { offersOfTheUnit } from './offers-of-the-unit.ts';
import { offersOnTheStreet } from './offers-on-the-street.ts';

export const allOffers: readonly OfferSeed[] = [
  ...offersOfTheUnit,
  ...offersOnTheStreet,
  ...offersOfCivilSociety,
  ...offersOfTheMunicipality,
  ...offersOfPsychiatry,
  ...offersOfTheHospitals,
  ...offersOfNeighbours,
];
