import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An employment in a period. */
@Entity('staff_role')
@Index('staff_role_by_member', ['staffMemberId', 'validFrom'])
export class StaffRole {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'staff_member_id' }) staffMemberId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') title!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
}
