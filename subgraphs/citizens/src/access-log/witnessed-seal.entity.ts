import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the chain of a subgraph's read log went when we were told: what `log:verify` holds it against. Append-only. */
@Entity('witnessed_seal')
export class WitnessedSeal {
  @PrimaryColumn('text') subgraph!: string;
  @PrimaryColumn('bigint') seq!: number;
  /** SHA-256, hexadecimal. */
  @Column('text') hash!: string;
  @Column({ type: 'timestamptz', name: 'witnessed_at', precision: 3, default: () => 'now()' }) witnessedAt!: Date;
}
