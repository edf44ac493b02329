import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A row of some subgraph's read log, as it was sealed there. Append-only; the name of who read is not here. */
@Entity('collected_access_event')
@Unique('collected_access_event_place', ['subgraph', 'seq'])
@Index('collected_access_event_of_people', ['peopleId', 'at'])
@Index('collected_access_event_emergency', ['at'], { where: `purpose = 'emergency'` })
@Index('collected_access_event_moment', { synchronize: false })
export class CollectedAccessEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Column('text') subgraph!: string;
  /** Place in the chain of that subgraph: what comes twice is there once. */
  @Column('bigint') seq!: number;
  /** Whom it is about. */
  @Column('bigint', { name: 'people_id' }) peopleId!: number;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  @Column('text') subject!: string;
  @Column('text') role!: string;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('uuid', { name: 'staff_member_id', nullable: true }) staffMemberId!: string | null;
  @Column('uuid', { name: 'viewer_citizen_id', nullable: true }) viewerCitizenId!: string | null;
  @Column('text') operation!: string;
  @Column('text') activity!: string;
  @Column('text', { name: 'data_classes', array: true }) dataClasses!: string[];
  @Column('text') purpose!: string;
  @Column('text') basis!: string;
  @Column('text') outcome!: string;
  @Column('text', { name: 'correlation_id' }) correlationId!: string;
}
