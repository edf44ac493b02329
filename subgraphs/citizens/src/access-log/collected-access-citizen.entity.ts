import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody whom a row of the collected read log is about: their way to it, by moment. Append-only. */
@Entity('collected_access_citizen')
@Index('collected_access_citizen_log', ['citizenId', 'at'])
export class CollectedAccessCitizen {
  @PrimaryColumn('bigint', { name: 'event_id' }) eventId!: number;
  @PrimaryColumn('uuid', { name: 'citizen_id' }) citizenId!: string;
  /** That of the row. */
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
}
