import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Citizen } from './citizen.entity.ts';

/** A way to reach the person; the lowest `preference` is tried first (rule R26). */
@Entity('contact_channel')
@Check('contact_channel_kind', "kind IN ('PHONE', 'HANDED_LETTER', 'THROUGH_PERSON', 'DIGITAL_POST')")
@Check('contact_channel_class', "data_class IN ('contactInfo', 'protectedAddress')")
export class ContactChannel {
  @ForeignKey(() => Citizen, { name: 'contact_channel_of' })
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;
  @PrimaryColumn('integer') preference!: number;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) value!: string | null;
  @Column('text', { name: 'data_class', default: 'contactInfo' }) dataClass!: string;
}
