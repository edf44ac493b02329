import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { Citizen } from '../citizens/citizen.entity.ts';

/** That a person was met. `ownerId` is never null: somebody always carries it on (rule R01). */
@Entity('contact')
@Check('contact_state', "state IN ('OPEN', 'ACCEPTED', 'HELPED')")
@Check('contact_helped_by', "(state = 'HELPED') = (help IS NOT NULL)")
@Check(
  'contact_place_kind',
  `place_kind IN ('STREET', 'SHELTER', 'DROP_IN_CENTRE', 'RESIDENTIAL_OFFER', 'HOME', 'HOSPITAL', 'OFFICE', 'PHONE')`,
)
@Check('contact_class', "data_class IN ('contactInfo', 'protectedAddress')")
@Index('contact_newest', ['citizenId', 'at', 'id'])
export class Contact {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Citizen, { name: 'contact_of' })
  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { name: 'place_kind' }) placeKind!: string;
  /** Organisation at whose door it happened; owned by the staff sector. */
  @Column('uuid', { name: 'door_id' }) doorId!: string;
  /** `StaffMember` who wrote it down; owned by the staff sector. */
  @Column('uuid', { name: 'noted_by', nullable: true }) notedBy!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) need!: string | null;
  @Column('text', { default: 'OPEN' }) state!: string;
  /** Organisation that carries it on. */
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  /** What it led to, once it did. */
  @Column('text', { nullable: true }) help!: string | null;
  @VersionColumn({ default: 1 }) version!: number;
  @Column('text', { name: 'data_class', default: 'contactInfo' }) dataClass!: string;
}
