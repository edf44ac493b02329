import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Money or staff in a period, as one committee paper states it, for one offer, organisation or team. */
@Entity('funding')
@Index('funding_by_offer', ['offerId'])
@Index('funding_by_organisation', ['organisationId'])
@Index('funding_by_team', ['teamId'])
export class Funding {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'offer_id', nullable: true }) offerId!: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId!: string | null;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom!: string | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('numeric', { name: 'million_kroner_per_year', precision: 8, scale: 2, nullable: true })
  millionKronerPerYear!: string | null;
  @Column('numeric', { name: 'full_time_equivalents', precision: 6, scale: 2, nullable: true })
  fullTimeEquivalents!: string | null;
  /** Number of the paper, such as 004. */
  @Column('text') paper!: string;
  @Column('text', { nullable: true }) remark!: string | null;
}
