import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Intervention } from '../interventions/intervention.entity.ts';
import type { BoardCategory } from './board.rules.ts';

/** A time on the team's board. At most one is open for each course. */
@Entity('board_entry')
@Index('board_entry_open_per_course', ['interventionId'], { unique: true, where: 'removed_at IS NULL' })
export class BoardEntry {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Intervention, { name: 'board_entry_of_intervention' })
  @Column('uuid', { name: 'intervention_id' })
  interventionId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') category!: BoardCategory;
  @Column('text') reason!: string;
  @Column({ type: 'timestamptz', name: 'placed_at', precision: 3 }) placedAt!: Date;
  @Column('uuid', { name: 'placed_by_id', nullable: true }) placedById!: string | null;
  @Column('date', { name: 'review_by' }) reviewBy!: string;
  @Column({ type: 'timestamptz', name: 'removed_at', precision: 3, nullable: true }) removedAt!: Date | null;
}
