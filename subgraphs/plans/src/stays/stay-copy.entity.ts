import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StayState } from './stay.rules.ts';

/** The last that was heard of a hospital stay, so that late news is recognised as late. */
@Entity('stay_copy')
@Index('stay_copy_by_citizen', ['citizenId'])
export class StayCopy {
  @PrimaryColumn('uuid', { name: 'hospital_stay_id' }) hospitalStayId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') state!: StayState;
  @Column({ type: 'timestamptz', precision: 3, name: 'heard_at' }) heardAt!: Date;
}
