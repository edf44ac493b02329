import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Intervention } from '../interventions/intervention.entity.ts';

/** What F-ACT knows beyond any course. */
@Entity('fact_course')
export class FactCourse {
  @ForeignKey(() => Intervention, { name: 'fact_course_of_intervention' })
  @PrimaryColumn('uuid', { name: 'intervention_id' })
  interventionId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') intensity!: 'INDIVIDUAL' | 'INTENSIVE';
}
