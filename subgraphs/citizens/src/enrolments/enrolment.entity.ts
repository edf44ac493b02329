import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** That the unit has taken a person in. Nothing here can end it by itself (rule R04). */
@Entity('enrolment')
@Index('enrolment_newest', ['citizenId', 'startedAt', 'id'])
@Index('enrolment_continued_once', ['previousId'], { unique: true })
@Index('enrolment_running', ['citizenId'], { unique: true, where: "state <> 'FINISHED' AND parallel_to_id IS NULL" })
export class Enrolment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') state!: string;
  /** When the present state began. */
  @Column({ type: 'timestamptz', precision: 3 }) since!: Date;
  @Column({ type: 'timestamptz', name: 'started_at', precision: 3 }) startedAt!: Date;
  @Column('text', { array: true }) criteria!: string[];
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true }) endedAt!: Date | null;
  @Column('text', { name: 'exit_reason', nullable: true }) exitReason!: string | null;
  @Column('text', { name: 'exit_assessment', nullable: true }) exitAssessment!: string | null;
  /** The enrolment this one continues (rules R09, R17). */
  @Column('uuid', { name: 'previous_id', nullable: true }) previousId!: string | null;
  /** Set only on a double that an import brought along; use cases never write it. */
  @Column('uuid', { name: 'parallel_to_id', nullable: true }) parallelToId!: string | null;
  /** The unit that has taken the person in; owned by the staff sector. */
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @VersionColumn({ default: 1 }) version!: number;
}
