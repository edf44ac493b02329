import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** What a person has agreed to. Never removed: a consent that was taken back still says what was allowed until then. */
@Entity('consent')
@Index('consent_newest', ['citizenId', 'validFrom', 'id'])
export class Consent {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  /** Organisations; owned by the staff sector. */
  @Column('uuid', { name: 'recipient_ids', array: true }) recipientIds!: string[];
  /** Bit mask of data classes. */
  @Column('integer') classes!: number;
  @Column('text', { nullable: true }) purpose!: string | null;
  @Column({ type: 'timestamptz', name: 'valid_from', precision: 3 }) validFrom!: Date;
  @Column({ type: 'timestamptz', name: 'valid_to', precision: 3 }) validTo!: Date;
  /** `StaffMember` whom the person told; null when the person or a guardian wrote it. */
  @Column('uuid', { name: 'noted_by', nullable: true }) notedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'withdrawn_at', precision: 3, nullable: true }) withdrawnAt!: Date | null;
  @Column('uuid', { name: 'withdrawn_by', nullable: true }) withdrawnBy!: string | null;
  @VersionColumn({ default: 1 }) version!: number;
}
