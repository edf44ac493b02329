import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('offer_at_place')
@Unique('offer_at_place_offer_id_place_id_key', ['offerId', 'placeId'])
export class OfferAtPlace {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'offer_id' }) offerId!: string;
  @Column('uuid', { name: 'place_id' }) placeId!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  /** As last told; null where nobody counts. */
  @Column('integer', { name: 'free_places', nullable: true }) freePlaces!: number | null;
}
