import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That an account stands for a person. Never removed. */
@Entity('guardianship')
@Index('guardianship_newest', ['citizenId', 'validFrom', 'id'])
export class Guardianship {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  /** The account as its issuer names it. */
  @Column('text') subject!: string;
  @Column({ type: 'timestamptz', name: 'valid_from', precision: 3 }) validFrom!: Date;
  @Column({ type: 'timestamptz', name: 'valid_to', precision: 3, nullable: true }) validTo!: Date | null;
  @Column('uuid', { name: 'appointed_by', nullable: true }) appointedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true }) endedAt!: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
}
