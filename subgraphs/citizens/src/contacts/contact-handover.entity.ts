import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Citizen } from '../citizens/citizen.entity.ts';
import { Contact } from './contact.entity.ts';

/** That one organisation passed a contact on to another, and why. Append-only. */
@Entity('contact_handover')
@Check('contact_handover_moves', 'from_id <> to_id')
@Index('contact_handover_of_contact', ['contactId', 'handedAt'])
export class ContactHandover {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Contact, { name: 'contact_handover_of' })
  @Column('uuid', { name: 'contact_id' })
  contactId!: string;
  @ForeignKey(() => Citizen, { name: 'contact_handover_about' })
  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;
  @Column('uuid', { name: 'from_id' }) fromId!: string;
  @Column('uuid', { name: 'to_id' }) toId!: string;
  @Column('text') reason!: string;
  @Column({ type: 'timestamptz', name: 'handed_at', precision: 3 }) handedAt!: Date;
  @Column('uuid', { name: 'handed_by', nullable: true }) handedBy!: string | null;
}
