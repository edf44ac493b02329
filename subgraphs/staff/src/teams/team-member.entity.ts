import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That somebody is in a team in a period. */
@Entity('team_member')
@Index('team_member_by_member', ['staffMemberId', 'validFrom'])
export class TeamMember {
  @PrimaryColumn('uuid', { name: 'team_id' }) teamId!: string;
  @PrimaryColumn('uuid', { name: 'staff_member_id' }) staffMemberId!: string;
  @PrimaryColumn('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
}
