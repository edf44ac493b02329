import { Entity, PrimaryColumn } from 'typeorm';

/** An organisation that runs an offer together with its provider. */
@Entity('offer_partner')
export class OfferPartner {
  @PrimaryColumn('uuid', { name: 'offer_id' }) offerId!: string;
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
}
