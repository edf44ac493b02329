import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is agreed for the time after an enrolment (rule R05). */
@Entity('aftercare_plan')
@Index('aftercare_plan_by_citizen', ['citizenId'])
export class AftercarePlan {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('uuid', { name: 'enrolment_id', unique: true }) enrolmentId!: string;
  @Column('text') medicine!: string;
  @Column('text', { name: 'social_situation' }) socialSituation!: string;
  @Column('date', { name: 'follow_up_on' }) followUpOn!: string;
}
