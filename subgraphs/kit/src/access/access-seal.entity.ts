import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of the hash chain over the read log: rows that were sealed together. Append-only, and beside the log so that the log never changes. */
@Entity('access_seal')
export class AccessSeal {
  /** Place in the chain of its last row. Rows have the places from 1 on, without gaps; a watch has one of its own. */
  @PrimaryColumn('bigint') seq!: number;
  /** Its rows in the order of their places; empty for a watch: the sealer was there and found nothing new. */
  @Column('bigint', { name: 'event_ids', array: true, default: () => `'{}'` }) eventIds!: number[];
  /** Which texts its hashes cover (`canonical-event.ts`); a watch has the first. */
  @Column('smallint') form!: number;
  /** SHA-256 of each row's canonical text, 32 bytes each, so that a bad row can be named; null for a watch and in form 1. */
  @Column('bytea', { name: 'row_hashes', nullable: true }) rowHashes!: Buffer | null;
  /** SHA-256 over the hash before it, the seal's canonical text and the hashes of its rows. */
  @Column('bytea') hash!: Buffer;
  /** When the sealer began to look. */
  @Column({ type: 'timestamptz', name: 'sealed_at', precision: 3 }) sealedAt!: Date;
}
