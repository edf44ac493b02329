import type { DataClass } from '@tvaers/contract/data-classes';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StayClass } from '../medcom/hospital-notification.ts';
import type { StayState } from './stay.rules.ts';

/** A stay in hospital as its messages tell it together. */
@Entity('hospital_stay')
@Index('hospital_stay_of_citizen', ['citizenId', 'startedAt', 'id'])
// Over an expression, which TypeORM cannot write: (hospital_id, coalesce(ended_at, 'infinity')).
@Index('hospital_stay_in_hospital', { synchronize: false })
@Index('hospital_stay_in_unknown_hospital', ['startedAt'], { where: 'hospital_id IS NULL' })
export class HospitalStay {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text', { name: 'data_class' }) dataClass!: DataClass;
  @Column('text') state!: StayState;
  @Column('text') class!: StayClass;
  @Column({ type: 'timestamptz', name: 'started_at', precision: 3 }) startedAt!: Date;
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true }) endedAt!: Date | null;
  /** Set while the person is on leave. */
  @Column({ type: 'timestamptz', name: 'leave_from', precision: 3, nullable: true }) leaveFrom!: Date | null;
  /** Told by people: the messages carry no such time. */
  @Column({ type: 'timestamptz', name: 'expected_leave', precision: 3, nullable: true }) expectedLeave!: Date | null;
  /** The organisation behind the first of `hospitalSorIds` that we know. */
  @Column('uuid', { name: 'hospital_id', nullable: true }) hospitalId!: string | null;
  /** SOR codes of the department in charge and of the sender, in this order. */
  @Column('text', { name: 'hospital_sor_ids', array: true, default: '{}' }) hospitalSorIds!: string[];
  @Column('text', { name: 'hospital_name' }) hospitalName!: string;
  /** By our own living situation at the time of discharge; null unless discharged alive and the situation known. */
  @Column('boolean', { name: 'discharged_without_home', nullable: true }) dischargedWithoutHome!: boolean | null;
}
