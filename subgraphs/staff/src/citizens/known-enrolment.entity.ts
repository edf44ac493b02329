import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Copied fact: where an enrolment stands. A person may have several at the same time, the classic double count. It stays
 * in the record it was told of, whatever that is merged into.
 */
@Entity('known_enrolment')
@Index('known_enrolment_by_citizen', ['citizenId'])
export class KnownEnrolment {
  @PrimaryColumn('uuid', { name: 'enrolment_id' }) enrolmentId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  /** PLANNED, WAITLIST, ACTIVE, ON_HOLD or FINISHED. */
  @Column('text') state!: string;
  @Column('timestamptz') since!: Date;
}
