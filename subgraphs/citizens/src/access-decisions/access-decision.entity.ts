import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That an authority has decided who may see what of a person, and by which paragraph. Never removed. */
@Entity('access_decision')
@Index('access_decision_newest', ['citizenId', 'validFrom', 'id'])
export class AccessDecision {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('uuid', { name: 'staff_member_id', nullable: true }) staffMemberId!: string | null;
  /** Bit mask of data classes. */
  @Column('integer') classes!: number;
  @Column('text', { name: 'legal_basis' }) legalBasis!: string;
  @Column({ type: 'timestamptz', name: 'valid_from', precision: 3 }) validFrom!: Date;
  @Column({ type: 'timestamptz', name: 'valid_to', precision: 3 }) validTo!: Date;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true }) endedAt!: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
}
