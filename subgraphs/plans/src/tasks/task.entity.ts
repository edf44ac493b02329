import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { TaskKind, TaskReason, TaskState } from './task.rules.ts';

@Entity('task')
@Index('task_by_citizen', ['citizenId', 'dueAt', 'id'])
@Index('task_by_assignee', ['assigneeId', 'dueAt', 'id'])
@Index('task_to_seek', ['dueAt', 'id'], { where: `state = 'OPEN' AND kind = 'OUTREACH'` })
export class Task {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') kind!: TaskKind;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) reason!: TaskReason | null;
  @Column('text') state!: TaskState;
  @Column({ type: 'timestamptz', precision: 3, name: 'due_at' }) dueAt!: Date;
  /** Part of the city, copied so that a street list needs one index and no join. */
  @Column('text', { nullable: true }) area!: string | null;
  @Column('text', { name: 'assignee_kind', nullable: true }) assigneeKind!: 'StaffMember' | 'Team' | null;
  @Column('uuid', { name: 'assignee_id', nullable: true }) assigneeId!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'completed_at', nullable: true }) completedAt!: Date | null;
  /** What made it, such as `stay:<id>:discharged`: the same thing told twice makes one task. */
  @Column('text', { nullable: true, unique: true }) cause!: string | null;
  @VersionColumn({ type: 'integer' }) version!: number;
}
