import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MedcomMessage } from './medcom-message.entity.ts';

/** That a message was about somebody nobody knew by that number, and what a person decided about it. */
@Entity('unmatched_message')
@Index('unmatched_message_waiting', ['receivedAt', 'id'], { where: `state = 'WAITING'` })
export class UnmatchedMessage {
  @ForeignKey(() => MedcomMessage, { name: 'unmatched_message_of_message' })
  @PrimaryColumn('uuid')
  id!: string;
  @Column({ type: 'timestamptz', name: 'received_at', precision: 3 }) receivedAt!: Date;
  @Column('text') state!: 'WAITING' | 'LINKED' | 'DISMISSED';
  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true }) decidedAt!: Date | null;
  /** Account that decided; `citizens` when the number became known by itself. */
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
}
