import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where a person was found to be staying at one moment. */
@Entity('living_situation')
@Index('living_situation_newest', ['citizenId', 'observedAt', 'id'])
export class LivingSituation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { nullable: true }) area!: string | null;
  @Column({ type: 'timestamptz', name: 'observed_at', precision: 3 }) observedAt!: Date;
  @Column('text', { name: 'data_class', default: 'contactInfo' }) dataClass!: string;
  /** The shelter whose staff noted that the person stays with them; owned by the staff sector. */
  @Column('uuid', { name: 'shelter_id', nullable: true }) shelterId!: string | null;
}
