import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/**
 * Citizens who were looked at together on one day, as often as that was. Who they are stands in `collected_access_citizen`.
 * A day, so that what is known of a citizen is found a day at a time, the newest first. Append-only.
 */
@Entity('collected_access_people')
@Unique('collected_access_people_of_day', ['day', 'digest'])
export class CollectedAccessPeople {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  /** That of the rows' moments, in UTC. */
  @Column('date') day!: string;
  /** SHA-256 of the citizens' ids in order, as PostgreSQL sends an array of them. */
  @Column('bytea') digest!: Buffer;
}
