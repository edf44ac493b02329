import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody who goes to meet the person must know first. */
@Entity('safety_note')
@Index('safety_note_of_citizen', ['citizenId', 'notedAt'])
export class SafetyNote {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') note!: string;
  @Column({ type: 'timestamptz', name: 'noted_at', precision: 3 }) notedAt!: Date;
}
