import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Citizen } from './citizen.entity.ts';

/** What somebody who goes to meet the person must know first. */
@Entity('safety_note')
@Index('safety_note_of_citizen', ['citizenId', 'notedAt'])
export class SafetyNote {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Citizen, { name: 'safety_note_of' })
  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;
  @Column('text') note!: string;
  @Column({ type: 'timestamptz', name: 'noted_at', precision: 3 }) notedAt!: Date;
}
