import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What search knows of a person. Records that are hidden from search have no row here. */
@Entity('citizen_search')
@Index('citizen_search_words', { synchronize: false })
export class CitizenSearch {
  @PrimaryColumn('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column({ type: 'text', name: 'sort_name', collation: 'da-x-icu' }) sortName!: string;
  @Column('tsvector') words!: string;
}
