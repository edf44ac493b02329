import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person at work. What they are and where is in their roles, because it changes. */
@Entity('staff_member')
export class StaffMember {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) phone!: string | null;
}
