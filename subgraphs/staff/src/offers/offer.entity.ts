import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type OfferStatus = 'PERMANENT' | 'TEMPORARY' | 'ANNOUNCED';
export type NeedKind =
  | 'SHELTER_BED'
  | 'DROP_IN'
  | 'SOMATIC_HEALTH'
  | 'PSYCHIATRY'
  | 'SUBSTANCE_TREATMENT'
  | 'AUTHORITY'
  | 'HOUSING'
  | 'OUTREACH'
  | 'ACUTE'
  | 'EMPLOYMENT'
  | 'COORDINATION';

@Entity('offer')
@Index('offer_by_provider', ['providerId'])
export class Offer {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') description!: string;
  @Column('text') need!: NeedKind;
  @Column('text', { name: 'target_group' }) targetGroup!: string;
  /** The committee papers' words on when, in Danish; null for an offer they do not name. */
  @Column('text', { nullable: true }) period!: string | null;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('text') status!: OfferStatus;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom!: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  /** Row of the committee papers' table, null for what only surrounds them. */
  @Column('integer', { name: 'paper_row', nullable: true }) paperRow!: number | null;
}
