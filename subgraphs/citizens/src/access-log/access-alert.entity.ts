import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A pattern in what one account has read that a manager should look at; one for each kind, account and hour. */
@Entity('access_alert')
@Index('access_alert_newest', ['raisedAt', 'id'])
export class AccessAlert {
  /** Made of kind, account and hour, so that one pattern is told once. */
  @PrimaryColumn('uuid') id!: string;
  /** MANY_CITIZENS, OWN_RECORD or MANY_REFUSALS. */
  @Column('text') kind!: string;
  @Column({ type: 'timestamptz', name: 'raised_at', precision: 3, default: () => 'now()' }) raisedAt!: Date;
  /** First and last read of the pattern. */
  @Column({ type: 'timestamptz', name: 'first_at', precision: 3 }) firstAt!: Date;
  @Column({ type: 'timestamptz', name: 'last_at', precision: 3 }) lastAt!: Date;
  @Column('text') subject!: string;
  @Column('text') role!: string;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('uuid', { name: 'staff_member_id', nullable: true }) staffMemberId!: string | null;
  /** How many citizens the reads were about. */
  @Column('integer') citizens!: number;
}
