import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A way to reach the person; the lowest `preference` is tried first (rule R26). */
@Entity('contact_channel')
export class ContactChannel {
  @PrimaryColumn('uuid', { name: 'citizen_id' }) citizenId!: string;
  @PrimaryColumn('integer') preference!: number;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) value!: string | null;
  @Column('text', { name: 'data_class', default: 'contactInfo' }) dataClass!: string;
}
