import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A period in which a municipality has to act for the person (rule R23). */
@Entity('acting_municipality')
@Index('acting_municipality_newest', ['citizenId', 'validFrom'])
@Index('acting_municipality_now', ['citizenId'], { unique: true, where: 'valid_to IS NULL' })
export class ActingMunicipality {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text', { name: 'municipality_code' }) municipalityCode!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('boolean', { default: false }) disputed!: boolean;
}
