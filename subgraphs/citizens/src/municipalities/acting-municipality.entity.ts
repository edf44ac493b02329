import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Citizen } from '../citizens/citizen.entity.ts';
import { Municipality } from './municipality.entity.ts';

/** A period in which a municipality has to act for the person (rule R23). */
@Entity('acting_municipality')
@Check('acting_municipality_order', 'valid_to >= valid_from')
@Index('acting_municipality_newest', ['citizenId', 'validFrom'])
@Index('acting_municipality_now', ['citizenId'], { unique: true, where: 'valid_to IS NULL' })
export class ActingMunicipality {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Citizen, { name: 'acting_municipality_of' })
  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;
  @ForeignKey(() => Municipality, { name: 'acting_municipality_is' })
  @Column('text', { name: 'municipality_code' })
  municipalityCode!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('boolean', { default: false }) disputed!: boolean;
}
