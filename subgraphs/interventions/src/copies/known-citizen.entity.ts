import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A citizen we have heard of. The living situation has the moment it was observed, so that late news replaces nothing newer. */
@Entity('known_citizen')
export class KnownCitizen {
  @PrimaryColumn('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text', { name: 'living_situation', nullable: true }) livingSituation!: string | null;
  @Column({ type: 'timestamptz', name: 'living_situation_at', precision: 3, nullable: true })
  livingSituationAt!: Date | null;
}
