import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What plans needs at once of a citizen others own, kept by events. Each value has the moment it was true, so that
 * an event that arrives late never replaces a newer one.
 */
@Entity('citizen_copy')
@Index('citizen_copy_by_last_seen', ['lastSeenAt'], { where: 'enrolled' })
export class CitizenCopy {
  @PrimaryColumn('uuid', { name: 'citizen_id' }) citizenId!: string;
  /** Whether any enrolment of this record runs, and since when that is so. */
  @Column('boolean', { default: false }) enrolled!: boolean;
  @Column({ type: 'timestamptz', precision: 3, name: 'enrolment_at', nullable: true }) enrolmentAt!: Date | null;
  @Column('text', { name: 'living_situation', nullable: true }) livingSituation!: string | null;
  @Column('text', { nullable: true }) area!: string | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'living_situation_at', nullable: true })
  livingSituationAt!: Date | null;
  /** When it was told: the same observation is told again when its address is protected from now on. */
  @Column({ type: 'timestamptz', precision: 3, name: 'living_situation_told_at', nullable: true })
  livingSituationToldAt!: Date | null;
  @Column('uuid', { name: 'coordinator_id', nullable: true }) coordinatorId!: string | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'coordinator_at', nullable: true }) coordinatorAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'last_seen_at', nullable: true }) lastSeenAt!: Date | null;
}
