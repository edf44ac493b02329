import type { DataClass } from '@tvaers/contract/data-classes';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { InterventionMethod, InterventionState } from './intervention.rules.ts';

/** A course: what all methods have in common. Each method keeps the rest in a table of its own. */
@Entity('intervention')
@Index('intervention_of_citizen', ['citizenId', 'state'])
export class Intervention {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text', { name: 'data_class' }) dataClass!: DataClass;
  @Column('text') method!: InterventionMethod;
  @Column('text') title!: string;
  @Column('text') state!: InterventionState;
  /** Null while it is only planned. */
  @Column('date', { name: 'started_on', nullable: true }) startedOn!: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId!: string | null;
  /** Paragraph of the decision that granted it; null where none is needed. */
  @Column('text', { name: 'decision_legal_basis', nullable: true }) decisionLegalBasis!: string | null;
  @Column('date', { name: 'decision_decided_on', nullable: true }) decisionDecidedOn!: string | null;
  @Column('uuid', { name: 'decision_by_id', nullable: true }) decisionById!: string | null;
}
