import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Intervention } from '../interventions/intervention.entity.ts';

/** The lease of a home. Losing one does not end the support: the course stays and gets another row. */
@Entity('tenancy')
@Index('tenancy_standing_per_course', ['interventionId'], { unique: true, where: `state <> 'TERMINATED'` })
@Index('tenancy_of_course', ['interventionId', 'leaseFrom'])
export class Tenancy {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Intervention, { name: 'tenancy_of_intervention' })
  @Column('uuid', { name: 'intervention_id' })
  interventionId!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') state!: 'OFFERED' | 'ACTIVE' | 'IN_ARREARS' | 'TERMINATED';
  @Column('date', { name: 'lease_from', nullable: true }) leaseFrom!: string | null;
  @Column('date', { name: 'lease_to', nullable: true }) leaseTo!: string | null;
}
