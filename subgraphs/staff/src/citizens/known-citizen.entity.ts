import { Entity, PrimaryColumn } from 'typeorm';

/** Copied fact: the citizens sector knows this person. */
@Entity('known_citizen')
export class KnownCitizen {
  @PrimaryColumn('uuid', { name: 'citizen_id' }) citizenId!: string;
}
