import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** That a member of staff looked past the rules in an emergency, and what was found when a manager looked at it. */
@Entity('emergency_access')
@Index('emergency_access_newest', ['citizenId', 'startedAt', 'id'])
@Index('emergency_access_to_review', ['startedAt', 'id'], { where: 'reviewed_at IS NULL' })
@Index('emergency_access_by', ['staffMemberId', 'startedAt'])
export class EmergencyAccess {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  /** The account that took it: a grant is for that account alone. */
  @Column('text') subject!: string;
  @Column('uuid', { name: 'staff_member_id' }) staffMemberId!: string;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  /** Whose managers review it. */
  @Column('uuid', { name: 'reviewing_organisation_id' }) reviewingOrganisationId!: string;
  @Column('text') reason!: string;
  @Column({ type: 'timestamptz', name: 'started_at', precision: 3 }) startedAt!: Date;
  /** The start of the hour that runs; `startedAt` until the first renewal. */
  @Column({ type: 'timestamptz', name: 'renewed_at', precision: 3 }) renewedAt!: Date;
  @Column({ type: 'timestamptz', name: 'ends_at', precision: 3 }) endsAt!: Date;
  @Column('date', { name: 'review_due_on' }) reviewDueOn!: string;
  @Column('text', { nullable: true }) verdict!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column({ type: 'timestamptz', name: 'reviewed_at', precision: 3, nullable: true }) reviewedAt!: Date | null;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedBy!: string | null;
  @Column('text', { name: 'withheld_basis', nullable: true }) withheldBasis!: string | null;
  @Column({ type: 'timestamptz', name: 'withheld_until', precision: 3, nullable: true }) withheldUntil!: Date | null;
  @Column('uuid', { name: 'withheld_by', nullable: true }) withheldBy!: string | null;
  @VersionColumn({ default: 1 }) version!: number;
}
