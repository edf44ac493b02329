import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('care_team')
@Index('one_care_team', ['citizenId'], { unique: true, where: 'valid_to IS NULL' })
export class CareTeam {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  /** Null while it works; the day it ended otherwise. */
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  /** Goes up with every change of who is in it. */
  @Column('integer', { default: 1 }) version!: number;
}
