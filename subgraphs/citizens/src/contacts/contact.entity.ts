import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** That a person was met. `ownerId` is never null: somebody always carries it on (rule R01). */
@Entity('contact')
@Index('contact_newest', ['citizenId', 'at', 'id'])
export class Contact {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { name: 'place_kind' }) placeKind!: string;
  /** Organisation at whose door it happened; owned by the staff sector. */
  @Column('uuid', { name: 'door_id' }) doorId!: string;
  /** `StaffMember` who wrote it down; owned by the staff sector. */
  @Column('uuid', { name: 'noted_by', nullable: true }) notedBy!: string | null;
  /** By somebody whom nothing but emergency access let see the person: that they met makes it nobody's case. */
  @Column('boolean', { name: 'noted_in_emergency', default: false }) notedInEmergency!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) need!: string | null;
  @Column('text', { default: 'OPEN' }) state!: string;
  /** Organisation that carries it on. */
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  /** What it led to, once it did. */
  @Column('text', { nullable: true }) help!: string | null;
  @Column({ type: 'timestamptz', name: 'helped_at', precision: 3, nullable: true }) helpedAt!: Date | null;
  @VersionColumn({ default: 1 }) version!: number;
  @Column('text', { name: 'data_class', default: 'contactInfo' }) dataClass!: string;
}
