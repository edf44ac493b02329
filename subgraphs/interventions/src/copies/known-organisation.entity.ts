import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The organisations that messages name by SOR code, and what they are a part of. Staff owns the rest. */
@Entity('known_organisation')
@Index('known_organisation_by_sor', ['sorId'])
@Index('known_organisation_by_parent', ['parentId'])
export class KnownOrganisation {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { name: 'sor_id', nullable: true }) sorId!: string | null;
  @Column('text') name!: string;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId!: string | null;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column({ type: 'timestamptz', name: 'heard_at', precision: 3 }) heardAt!: Date;
}
