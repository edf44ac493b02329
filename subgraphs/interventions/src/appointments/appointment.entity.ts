import type { DataClass } from '@tvaers/contract/data-classes';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Intervention } from '../interventions/intervention.entity.ts';
import type { AppointmentState } from './appointment.rules.ts';

/** A time agreed with a citizen. */
@Entity('appointment')
@Index('appointment_of_citizen', ['citizenId', 'startsAt', 'id'])
@Index('appointment_of_course', ['interventionId'])
export class Appointment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text', { name: 'data_class' }) dataClass!: DataClass;
  @Column('text') title!: string;
  @Column({ type: 'timestamptz', name: 'starts_at', precision: 3 }) startsAt!: Date;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text') state!: AppointmentState;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @ForeignKey(() => Intervention, { name: 'appointment_of_intervention' })
  @Column('uuid', { name: 'intervention_id', nullable: true })
  interventionId!: string | null;
  /** What may help to find somebody who did not come. */
  @Column('text', { name: 'missed_note', nullable: true }) missedNote!: string | null;
  /** From then on the unit treats the person (rule A2). */
  @Column({ type: 'timestamptz', name: 'booked_at', precision: 3, default: () => 'now()' }) bookedAt!: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version!: number;
}
