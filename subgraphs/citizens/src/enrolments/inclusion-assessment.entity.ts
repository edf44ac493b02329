import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Citizen } from '../citizens/citizen.entity.ts';

const CRITERIA = `ARRAY['HOMELESS', 'FUNCTIONALLY_HOMELESS', 'SIMULTANEOUS_NEEDS', 'CANNOT_KEEP_ORDINARY_HELP',
  'FREQUENT_ADMISSIONS', 'PROSTITUTION', 'CRIME']`;

/** One assessment of the criteria, which may also find none met. */
@Entity('inclusion_assessment')
@Check('inclusion_assessment_criteria', `criteria <@ ${CRITERIA}`)
@Index('inclusion_assessment_newest', ['citizenId', 'assessedAt', 'id'])
export class InclusionAssessment {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Citizen, { name: 'inclusion_assessment_of' })
  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;
  @Column('text', { array: true }) criteria!: string[];
  @Column('text') reason!: string;
  @Column({ type: 'timestamptz', name: 'assessed_at', precision: 3 }) assessedAt!: Date;
  @Column('uuid', { name: 'assessed_by', nullable: true }) assessedBy!: string | null;
}
