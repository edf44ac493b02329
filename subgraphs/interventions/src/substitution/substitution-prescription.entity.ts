import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Intervention } from '../interventions/intervention.entity.ts';

/** What a doctor employed in the clinic prescribed. The one without an end is in force. */
@Entity('substitution_prescription')
@Index('substitution_prescription_in_force', ['interventionId'], { unique: true, where: 'valid_to IS NULL' })
export class SubstitutionPrescription {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Intervention, { name: 'substitution_prescription_of_intervention' })
  @Column('uuid', { name: 'intervention_id' })
  interventionId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') drug!: 'BUPRENORPHINE' | 'BUPRENORPHINE_NALOXONE' | 'METHADONE' | 'NALTREXONE';
  /** A decimal number as text, in `doseUnit` (UCUM). */
  @Column('numeric', { name: 'daily_dose', precision: 6, scale: 2 }) dailyDose!: string;
  @Column('text', { name: 'dose_unit' }) doseUnit!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  /** At least every six months the treatment is gone through. */
  @Column('date', { name: 'review_on' }) reviewOn!: string;
  @Column('uuid', { name: 'prescriber_id', nullable: true }) prescriberId!: string | null;
}
