import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That one organisation is part of another in a period. The database lets nobody have two parents on one day. */
@Entity('organisation_parent')
@Index('organisation_parent_by_parent', ['parentId', 'validFrom'])
export class OrganisationParent {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'parent_id' }) parentId!: string;
  @PrimaryColumn('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
}
