import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That two records were found to be one person; kept when it is undone. */
@Entity('citizen_merge')
@Index('citizen_merge_in_force', ['mergedId'], { unique: true, where: 'undone_at IS NULL' })
export class CitizenMerge {
  @PrimaryColumn('uuid') id!: string;
  /** The record that speaks for the person from then on. */
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('uuid', { name: 'merged_id' }) mergedId!: string;
  /** Records merged into `mergedId` earlier, which went along. */
  @Column('uuid', { array: true, default: '{}' }) followers!: string[];
  @Column('text') reason!: string;
  @Column({ type: 'timestamptz', name: 'merged_at', precision: 3 }) mergedAt!: Date;
  @Column('uuid', { name: 'merged_by', nullable: true }) mergedBy!: string | null;
  @Column({ type: 'timestamptz', name: 'undone_at', precision: 3, nullable: true }) undoneAt!: Date | null;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy!: string | null;
}
