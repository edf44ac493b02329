import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { TransitionState } from './transition.rules.ts';

export type TransitionKind = 'HOSPITAL_DISCHARGE' | 'RE_ENROLMENT' | 'AFTERCARE';

@Entity('transition')
@Index('transition_by_citizen', ['citizenId', 'openedAt', 'id'])
export class Transition {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') kind!: TransitionKind;
  @Column('text') state!: TransitionState;
  /** The stay, enrolment or course it belongs to; one passage for each. */
  @Column('uuid', { name: 'subject_id', unique: true }) subjectId!: string;
  @Column({ type: 'timestamptz', precision: 3, name: 'opened_at' }) openedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @VersionColumn({ type: 'integer' }) version!: number;
}
