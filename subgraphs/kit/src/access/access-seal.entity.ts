import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One row of the read log, or a watch without one, in its place in the hash chain. Append-only, and beside the log so that the log never changes. */
@Entity('access_seal')
@Unique('access_seal_event_id_key', ['eventId'])
@Index('access_seal_moment', ['sealedAt', 'seq'])
export class AccessSeal {
  /** From 1, without gaps. */
  @PrimaryColumn('bigint') seq!: number;
  /** Null for a watch: the sealer was there and found nothing new. */
  @Column('bigint', { name: 'event_id', nullable: true }) eventId!: number | null;
  /** SHA-256 over the hash before it and the sealed row's canonical JSON. */
  @Column('bytea') hash!: Buffer;
  /** When the sealer began to look; rows that were sealed together share it. */
  @Column({ type: 'timestamptz', name: 'sealed_at', precision: 3 }) sealedAt!: Date;
}
