import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('checklist_item')
@Index('checklist_item_by_transition', ['transitionId', 'position'])
export class ChecklistItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'transition_id' }) transitionId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('integer') position!: number;
  @Column('text') item!: string;
  @Column({ type: 'timestamptz', precision: 3, name: 'done_at', nullable: true }) doneAt!: Date | null;
  @Column('uuid', { name: 'done_by', nullable: true }) doneBy!: string | null;
}
