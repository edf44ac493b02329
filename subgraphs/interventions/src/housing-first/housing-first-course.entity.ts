import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Intervention } from '../interventions/intervention.entity.ts';
import type { SupportMethod } from './support.rules.ts';

/** What Housing First knows beyond any course. */
@Entity('housing_first_course')
export class HousingFirstCourse {
  @ForeignKey(() => Intervention, { name: 'housing_first_course_of_intervention' })
  @PrimaryColumn('uuid', { name: 'intervention_id' })
  interventionId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text', { name: 'support_method' }) supportMethod!: SupportMethod;
}
