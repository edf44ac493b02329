import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * That somebody changed how carefully a record is handled, and why; from restricted to restricted where its address came
 * to be protected. Append-only.
 */
@Entity('confidentiality_change')
@Index('confidentiality_change_newest', ['citizenId', 'changedAt', 'id'])
export class ConfidentialityChange {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') before!: string;
  @Column('text') after!: string;
  @Column('text') reason!: string;
  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 }) changedAt!: Date;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy!: string | null;
}
