import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Intervention } from '../interventions/intervention.entity.ts';

/** That no dose may be given before the prescriber has seen the person: safety, never a sanction. */
@Entity('safety_hold')
@Index('safety_hold_in_force', ['interventionId'], { unique: true, where: 'cleared_at IS NULL' })
export class SafetyHold {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Intervention, { name: 'safety_hold_of_intervention' })
  @Column('uuid', { name: 'intervention_id' })
  interventionId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) since!: Date;
  /** In plain Danish, for the person who stands at the window. */
  @Column('text') reason!: string;
  @Column({ type: 'timestamptz', name: 'cleared_at', precision: 3, nullable: true }) clearedAt!: Date | null;
  @Column('uuid', { name: 'cleared_by_id', nullable: true }) clearedById!: string | null;
}
