import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A number that stands for a person. A current one belongs to one record only. */
@Entity('citizen_identifier')
@Unique('citizen_identifier_once', ['citizenId', 'system', 'value'])
@Index('citizen_identifier_current', ['system', 'value'], {
  unique: true,
  where: "use <> 'OLD' AND NOT contested",
})
export class CitizenIdentifier {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') system!: string;
  @Column('text') value!: string;
  @Column('text') use!: string;
  @Column({ type: 'timestamptz', name: 'noted_at', precision: 3 }) notedAt!: Date;
  /** Another record has the number too, which whoever noted it may not see; somebody who sees both can merge them. */
  @Column('boolean', { name: 'contested', default: false }) isContested!: boolean;
}
