import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('goal')
@Index('goal_by_plan', ['planId', 'position'])
export class Goal {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('integer') position!: number;
  @Column('text') title!: string;
  @Column('text') kind!: 'DEVELOP' | 'MAINTAIN' | 'LIMIT_LOSS';
  @Column('text') status!: 'PROPOSED' | 'ACTIVE' | 'ACHIEVED' | 'ON_HOLD';
  @VersionColumn({ type: 'integer' }) version!: number;
}
