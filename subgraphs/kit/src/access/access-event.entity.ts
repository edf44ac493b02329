import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One disclosure, or the refusal of one: which classes of whose data one operation gave to whom, and why. Citizens of whom
 * it gave the same on the same ground are in one row. Append-only.
 */
@Entity('access_event')
export class AccessEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: number;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'statement_timestamp()' }) at!: Date;
  /** The account; name, role and organisation are those of that moment. */
  @Column('text') subject!: string;
  @Column('text') name!: string;
  @Column('text') role!: string;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('uuid', { name: 'staff_member_id', nullable: true }) staffMemberId!: string | null;
  @Column('uuid', { name: 'citizen_ids', array: true }) citizenIds!: string[];
  /** The citizen the account is or stands for; null for staff and machines. */
  @Column('uuid', { name: 'viewer_citizen_id', nullable: true }) viewerCitizenId!: string | null;
  @Column('text') operation!: string;
  /** `read`, or `write` when the operation also changed something. */
  @Column('text', { default: 'read' }) activity!: string;
  @Column('text', { name: 'data_classes', array: true }) dataClasses!: string[];
  @Column('text') purpose!: string;
  /** What entitled the viewer: `unspecified` until the rules on access name it. */
  @Column('text') basis!: string;
  /** Id of the fact behind the basis (consent, relation, emergency access), where there is one. */
  @Column('text', { name: 'basis_ref', nullable: true }) basisRef!: string | null;
  /** `allowed`, `masked` or `denied`. */
  @Column('text') outcome!: string;
  @Column('text', { name: 'correlation_id' }) correlationId!: string;
  @Column('text') subgraph!: string;
}
