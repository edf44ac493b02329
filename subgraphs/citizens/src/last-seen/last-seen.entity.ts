import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Citizen } from '../citizens/citizen.entity.ts';

/** The newest moment at which anybody of any sector saw the person: time and door only, never what for. */
@Entity('last_seen')
export class LastSeen {
  @ForeignKey(() => Citizen, { name: 'last_seen_of' })
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
}
