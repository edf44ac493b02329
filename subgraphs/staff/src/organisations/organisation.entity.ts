import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type OrganisationKind = 'AUTHORITY' | 'DEPARTMENT' | 'HOSPITAL' | 'UNIT' | 'COUNCIL' | 'NGO';
export type Sector = 'MUNICIPALITY' | 'REGION' | 'STATE' | 'GENERAL_PRACTICE' | 'CIVIL_SOCIETY' | 'PARTNERSHIP';

/** An organisation or unit. It keeps its id for as long as it is itself: who it belongs to is a matter of the day. */
@Entity('organisation')
@Index('organisation_by_sector', ['sector', 'validFrom'])
export class Organisation {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text') sector!: Sector;
  @Column('text', { name: 'sor_id', nullable: true, unique: true }) sorId!: string | null;
  @Column('text', { nullable: true }) cvr!: string | null;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text', { name: 'target_group', nullable: true }) targetGroup!: string | null;
  /** The committee papers' words on when, in Danish. */
  @Column('text', { nullable: true }) period!: string | null;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  /** The last day; null while no end is known. */
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('uuid', { name: 'successor_id', nullable: true }) successorId!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  /** Row of the committee papers' table, null for what only surrounds them. */
  @Column('integer', { name: 'paper_row', nullable: true }) paperRow!: number | null;
}
