import type { DataClass } from '@tvaers/contract/data-classes';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HospitalStay } from '../hospital-stays/hospital-stay.entity.ts';
import type { HospitalNotification } from './hospital-notification.ts';

/** An accepted message, as it came, with what was read out of it and the answer it got. Never deleted. */
@Entity('medcom_message')
@Index('medcom_message_once', ['messageId', 'contentHash'], { unique: true })
@Index('medcom_message_of_bundle', ['bundleId'])
@Index('medcom_message_of_citizen', ['citizenId'])
@Index('medcom_message_of_hospital_stay', ['hospitalStayId'])
@Index('medcom_message_of_nobody', ['identifiers'], { type: 'gin', where: 'citizen_id IS NULL' })
export class MedcomMessage {
  @PrimaryColumn('uuid') id!: string;
  /** `MessageHeader.id`. */
  @Column('text', { name: 'message_id' }) messageId!: string;
  /** Of what the message tells, so that the same told again is recognised whatever its envelope. */
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('text', { name: 'bundle_id', nullable: true }) bundleId!: string | null;
  @Column({ type: 'timestamptz', name: 'received_at', precision: 3 }) receivedAt!: Date;
  @Column('text', { name: 'data_class' }) dataClass!: DataClass;
  /** The person's numbers as `system|value`. */
  @Column('text', { array: true }) identifiers!: string[];
  /** Null while nobody knows whom it is about. */
  @Column('uuid', { name: 'citizen_id', nullable: true }) citizenId!: string | null;
  @ForeignKey(() => HospitalStay, { name: 'medcom_message_of_stay', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'hospital_stay_id', nullable: true })
  hospitalStayId!: string | null;
  @Column('jsonb') notification!: HospitalNotification;
  @Column('text') raw!: string;
  @Column('text') acknowledgement!: string;
}
