import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who holds the general medicine function (rule R27); no row where nobody has asked yet. */
@Entity('general_practitioner')
export class GeneralPractitioner {
  @PrimaryColumn('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') status!: string;
  @Column('text', { nullable: true }) name!: string | null;
}
