import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** Whom a person has shut out: an organisation, a member of staff, or with neither everybody. Never removed. */
@Entity('block')
@Index('block_newest', ['citizenId', 'blockedAt', 'id'])
export class Block {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('uuid', { name: 'staff_member_id', nullable: true }) staffMemberId!: string | null;
  /** Bit mask of data classes, -1 for all. */
  @Column('integer', { default: -1 }) classes!: number;
  /** `Block.from` in the graph; the word is reserved in SQL. */
  @Column({ type: 'timestamptz', name: 'blocked_at', precision: 3 }) blockedAt!: Date;
  /** `StaffMember` whom the person told; null when the person or a guardian wrote it. */
  @Column('uuid', { name: 'noted_by', nullable: true }) notedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'lifted_at', precision: 3, nullable: true }) liftedAt!: Date | null;
  @Column('uuid', { name: 'lifted_by', nullable: true }) liftedBy!: string | null;
  @VersionColumn({ default: 1 }) version!: number;
}
