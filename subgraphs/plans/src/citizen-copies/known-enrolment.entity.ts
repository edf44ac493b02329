import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where an enrolment stands. One person may have several at a time, so each is kept for itself. */
@Entity('known_enrolment')
@Index('known_enrolment_of_citizen', ['citizenId'])
export class KnownEnrolment {
  @PrimaryColumn('uuid', { name: 'enrolment_id' }) enrolmentId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  /** PLANNED, WAITLIST, ACTIVE, ON_HOLD or FINISHED. */
  @Column('text') state!: string;
  @Column({ type: 'timestamptz', name: 'heard_at', precision: 3 }) heardAt!: Date;
}
