import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('team')
@Index('team_by_organisation', ['organisationId'])
export class Team {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text', { name: 'target_group', nullable: true }) targetGroup!: string | null;
  @Column('text', { nullable: true }) period!: string | null;
  /** Row of the committee papers' table, null for what only surrounds them. */
  @Column('integer', { name: 'paper_row', nullable: true }) paperRow!: number | null;
}
