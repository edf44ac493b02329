import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Citizen } from '../citizens/citizen.entity.ts';

/** Where a person was found to be staying at one moment. */
@Entity('living_situation')
@Check(
  'living_situation_kind',
  `kind IN ('ROUGH_SLEEPING', 'NIGHT_CAFE', 'SHELTER', 'HOTEL_OR_HOSTEL', 'WITH_FAMILY_OR_FRIENDS',
    'TRANSITIONAL_HOUSING', 'PRISON_RELEASE_WITHOUT_HOME', 'HOSPITAL_DISCHARGE_WITHOUT_HOME', 'OTHER_HOMELESS',
    'FUNCTIONALLY_HOMELESS', 'OWN_HOME')`,
)
@Check('living_situation_class', "data_class IN ('contactInfo', 'protectedAddress')")
@Index('living_situation_newest', ['citizenId', 'observedAt', 'id'])
export class LivingSituation {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey(() => Citizen, { name: 'living_situation_of' })
  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) place!: string | null;
  @Column('text', { nullable: true }) area!: string | null;
  @Column({ type: 'timestamptz', name: 'observed_at', precision: 3 }) observedAt!: Date;
  @Column('text', { name: 'data_class', default: 'contactInfo' }) dataClass!: string;
}
