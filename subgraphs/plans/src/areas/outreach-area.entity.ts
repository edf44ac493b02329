import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which outreach team walks which part of the city; an installation's own table. */
@Entity('outreach_area')
export class OutreachArea {
  @PrimaryColumn('text') area!: string;
  @Column('uuid', { name: 'team_id' }) teamId!: string;
}
