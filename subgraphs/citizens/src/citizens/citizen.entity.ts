import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** One record of a person. People may have several by mistake; `mergedInto` points at the one that speaks for them. */
@Entity('citizen')
@Index('citizen_merged', ['mergedInto'], { where: 'merged_into IS NOT NULL' })
export class Citizen {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'given_name', nullable: true }) givenName!: string | null;
  @Column('text', { name: 'family_name', nullable: true }) familyName!: string | null;
  @Column('text', { array: true, default: '{}' }) aliases!: string[];
  @Column('date', { name: 'birth_date', nullable: true }) birthDate!: string | null;
  @Column('date', { name: 'deceased_on', nullable: true }) deceasedOn!: string | null;
  /** The stay whose message told of the death, so that a message that takes it back can be recognised. */
  @Column('uuid', { name: 'deceased_in_stay_id', nullable: true }) deceasedInStayId!: string | null;
  @Column('text', { default: 'NORMAL' }) confidentiality!: string;
  /** That the address of a restricted record is protected besides; of others the marking says it. */
  @Column('boolean', { name: 'address_protected', default: false }) addressProtected!: boolean;
  @Column('uuid', { name: 'merged_into', nullable: true }) mergedInto!: string | null;
  @Column({ type: 'timestamptz', name: 'registered_at', precision: 3 }) registeredAt!: Date;
  /** `StaffMember` who opened the record; owned by the staff sector. */
  @Column('uuid', { name: 'registered_by', nullable: true }) registeredBy!: string | null;
  @VersionColumn({ default: 1 }) version!: number;
}
