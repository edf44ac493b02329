import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer that was given to one actor's key, kept for at least 24 hours. */
@Entity('idempotency_key')
@Index('idempotency_key_age', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn('text') subject!: string;
  @PrimaryColumn('text') operation!: string;
  @PrimaryColumn('text') key!: string;
  @Column('text', { name: 'input_hash' }) inputHash!: string;
  /** Null only inside the transaction that is still working on it. */
  @Column('jsonb', { nullable: true }) outcome!: object | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' }) createdAt!: Date;
}
