import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('action')
@Index('action_by_goal', ['goalId', 'position'])
export class Action {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'goal_id' }) goalId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('integer') position!: number;
  @Column('text') title!: string;
  @Column({ type: 'timestamptz', precision: 3, name: 'due_at', nullable: true }) dueAt!: Date | null;
  @Column('text') state!: 'PLANNED' | 'IN_PROGRESS' | 'DONE' | 'DROPPED';
  /** Owned by the staff subgraph: a plain key here, never a foreign key. */
  @Column('uuid', { name: 'responsible_id', nullable: true }) responsibleId!: string | null;
}
