import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Intervention } from '../interventions/intervention.entity.ts';

/** A dose that somebody saw taken. Only ever added, never changed. */
@Entity('confirmed_dose')
@Index('confirmed_dose_of_course', ['interventionId', 'at'])
export class ConfirmedDose {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Intervention, { name: 'confirmed_dose_of_intervention' })
  @Column('uuid', { name: 'intervention_id' })
  interventionId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('text') place!: string;
  @Column('uuid', { name: 'given_by_id', nullable: true }) givenById!: string | null;
}
