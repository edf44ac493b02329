import type { NeedKind, OfferStatus } from '../../offers/offer.entity.ts';
import type { OpeningHours } from './opening-hours.ts';
import type { PaperFacts } from './paper-facts.ts';

/** Where and when an offer is given, and who has the duty there. */
export interface OfferAtPlaceSeed {
  placeKey: string;
  hours: readonly OpeningHours[];
  freePlaces?: number;
  /** The team that takes turns; nobody is named where it is missing. */
  dutyTeamKey?: string;
}

interface AnyOfferSeed {
  key: string;
  name: string;
  description: string;
  need: NeedKind;
  providerKey: string;
  /** Who runs it together with the provider. */
  partnerKeys?: readonly string[];
  status: OfferStatus;
  validFrom?: string;
  validTo?: string;
  at?: readonly OfferAtPlaceSeed[];
}

/** An offer of the papers' table, or one that surrounds it and tells its target group itself. */
export type OfferSeed = AnyOfferSeed & ({ paper: PaperFacts } | { targetGroup: string });
