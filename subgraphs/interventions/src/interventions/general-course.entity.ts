import type { DataClass } from '@tvaers/contract/data-classes';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Intervention } from './intervention.entity.ts';

/** A course with no method of its own: it only tells which row of the committee papers' table it belongs to. */
@Entity('general_course')
export class GeneralCourse {
  @ForeignKey(() => Intervention, { name: 'general_course_of_intervention' })
  @PrimaryColumn('uuid', { name: 'intervention_id' })
  interventionId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text', { name: 'offer_name' }) offerName!: string;
  /** That of the course. */
  @Column('text', { name: 'data_class', default: 'health' }) dataClass!: DataClass;
}
