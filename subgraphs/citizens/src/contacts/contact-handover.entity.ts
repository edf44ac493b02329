import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That one organisation passed a contact on to another, and why. Append-only. */
@Entity('contact_handover')
@Index('contact_handover_of_contact', ['contactId', 'handedAt'])
export class ContactHandover {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'contact_id' }) contactId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('uuid', { name: 'from_id' }) fromId!: string;
  @Column('uuid', { name: 'to_id' }) toId!: string;
  @Column('text') reason!: string;
  @Column({ type: 'timestamptz', name: 'handed_at', precision: 3 }) handedAt!: Date;
  @Column('uuid', { name: 'handed_by', nullable: true }) handedBy!: string | null;
}
