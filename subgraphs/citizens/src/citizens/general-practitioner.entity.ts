import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Citizen } from './citizen.entity.ts';

/** Who holds the general medicine function (rule R27); no row where nobody has asked yet. */
@Entity('general_practitioner')
@Check(
  'general_practitioner_status',
  "status IN ('NONE', 'OWN', 'SUNDHEDSTEAMET', 'RESIDENTIAL_DOCTOR', 'FLEXKLINIKKEN')",
)
@Check('general_practitioner_named', "(status = 'NONE') = (name IS NULL)")
export class GeneralPractitioner {
  @ForeignKey(() => Citizen, { name: 'general_practitioner_of' })
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;
  @Column('text') status!: string;
  @Column('text', { nullable: true }) name!: string | null;
}
