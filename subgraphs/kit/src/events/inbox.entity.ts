import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a consumer has done with one event: handled it, tried in vain, or put it aside for a person to look at. */
@Entity('inbox')
@Index('inbox_parked', ['parkedAt'], { where: 'parked_at IS NOT NULL' })
export class InboxEntry {
  @PrimaryColumn('text') consumer!: string;
  @PrimaryColumn('uuid', { name: 'event_id' }) eventId!: string;
  @Column('text') type!: string;
  @Column('integer', { default: 0 }) tries!: number;
  @Column({ type: 'timestamptz', name: 'handled_at', precision: 3, nullable: true }) handledAt!: Date | null;
  @Column({ type: 'timestamptz', name: 'parked_at', precision: 3, nullable: true }) parkedAt!: Date | null;
  /** The whole event, kept only while it is parked. */
  @Column('jsonb', { name: 'parked_event', nullable: true }) parkedEvent!: object | null;
  /** Kind of the last error, without its message: that could quote a citizen's data. */
  @Column('text', { name: 'last_error', nullable: true }) lastError!: string | null;
}
