import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One of the citizens who were looked at together: the way from a citizen to the rows about them, day by day. Append-only. */
@Entity('collected_access_citizen')
@Index('collected_access_citizen_log', ['citizenId', 'day'])
export class CollectedAccessCitizen {
  @PrimaryColumn('bigint', { name: 'people_id' }) peopleId!: number;
  @PrimaryColumn('uuid', { name: 'citizen_id' }) citizenId!: string;
  /** That of the people. */
  @Column('date') day!: string;
}
