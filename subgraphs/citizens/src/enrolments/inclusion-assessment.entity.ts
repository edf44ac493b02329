import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One assessment of the criteria, which may also find none met. */
@Entity('inclusion_assessment')
@Index('inclusion_assessment_newest', ['citizenId', 'assessedAt', 'id'])
export class InclusionAssessment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text', { array: true }) criteria!: string[];
  @Column('text') reason!: string;
  @Column({ type: 'timestamptz', name: 'assessed_at', precision: 3 }) assessedAt!: Date;
  @Column('uuid', { name: 'assessed_by', nullable: true }) assessedBy!: string | null;
}
