import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type CareTeamRole =
  | 'COORDINATOR'
  | 'OUTREACH_WORKER'
  | 'FACT_CLINICIAN'
  | 'SUBSTITUTION_CLINICIAN'
  | 'HOUSING_SUPPORT'
  | 'SOCIAL_NURSE';

/** Somebody's part in a care team. `one_coordinator` is rule R14, also for two who assign at the same moment. */
@Entity('care_team_member')
@Index('care_team_member_by_team', ['careTeamId'], { where: 'valid_to IS NULL' })
@Index('care_team_member_of_citizen', ['citizenId'])
@Index('one_coordinator', ['citizenId'], { unique: true, where: `role = 'COORDINATOR' AND valid_to IS NULL` })
@Index('caseload_of_coordinator', ['staffMemberId', 'validFrom'], {
  where: `role = 'COORDINATOR' AND valid_to IS NULL`,
})
export class CareTeamMember {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'care_team_id' }) careTeamId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('uuid', { name: 'staff_member_id' }) staffMemberId!: string;
  @Column('text') role!: CareTeamRole;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  /** The moment it ended, and with it what it entitled to; null while it runs. */
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true }) endedAt!: Date | null;
  /** Why this coordinator has more citizens than rule R13 allows; null where the ceiling was kept. */
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason!: string | null;
  /** Null for what the seed or an event brought about. */
  @Column('uuid', { name: 'assigned_by', nullable: true }) assignedBy!: string | null;
}
