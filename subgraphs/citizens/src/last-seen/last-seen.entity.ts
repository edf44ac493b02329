import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest moment at which anybody of any sector saw the person: time and door only, never what for. */
@Entity('last_seen')
export class LastSeen {
  @PrimaryColumn('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
}
