import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An envelope that has changed something, kept for longer than it would be accepted. */
@Entity('spent_envelope')
@Index('spent_envelope_age', ['spentAt'])
export class SpentEnvelope {
  @PrimaryColumn('uuid') id!: string;
  @Column({ type: 'timestamptz', name: 'spent_at', precision: 3, default: () => 'now()' }) spentAt!: Date;
}
