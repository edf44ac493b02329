import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Treatment of somebody who gives no name (serviceloven § 101 a). A column that leads to a person would be against the law. */
@Entity('anonymous_enrolment')
@Index('anonymous_enrolment_by_code', ['providerId', 'codeHash'], { unique: true })
@Index('anonymous_enrolment_of_provider', ['providerId', 'startedOn', 'id'])
export class AnonymousEnrolment {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { nullable: true }) alias!: string | null;
  /** The code itself is in the person's pocket. */
  @Column('text', { name: 'code_hash' }) codeHash!: string;
  @Column('uuid', { name: 'provider_id' }) providerId!: string;
  @Column('date', { name: 'started_on' }) startedOn!: string;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
}
