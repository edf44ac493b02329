import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** One plan for one person; a unique index lets at most one of them be active (rule R06). */
@Entity('joint_plan')
@Index('joint_plan_one_active', ['citizenId'], { unique: true, where: `state = 'ACTIVE'` })
export class JointPlan {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') state!: 'ACTIVE' | 'CLOSED';
  @Column('text', { name: 'citizens_words' }) citizensWords!: string;
  @Column('text', { name: 'employment_state' }) employmentState!: 'IN_PROGRESS' | 'LATER' | 'NOT_NOW';
  @Column('text', { name: 'employment_reason', nullable: true }) employmentReason!: string | null;
  @Column('date', { name: 'next_follow_up_on', nullable: true }) nextFollowUpOn!: string | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' }) createdAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @VersionColumn({ type: 'integer' }) version!: number;
}
