import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An event that happened here and has not left yet; written in the transaction of what it tells. */
@Entity('outbox')
@Unique('outbox_id_key', ['id'])
export class OutboxEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) seq!: number;
  @Column('uuid') id!: string;
  @Column('text') type!: string;
  @Column({ type: 'timestamptz', name: 'occurred_at', precision: 3 }) occurredAt!: Date;
  @Column('text', { name: 'correlation_id' }) correlationId!: string;
  @Column('json') payload!: object;
}
