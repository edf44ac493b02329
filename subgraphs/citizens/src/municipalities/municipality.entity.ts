import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code of the national list. */
@Entity('municipality')
export class Municipality {
  @PrimaryColumn('text') code!: string;
  @Column('text') name!: string;
}

/** The region a municipality belongs to in a stretch of time; both days are included. */
@Entity('municipality_region')
export class MunicipalityRegion {
  @PrimaryColumn('text') code!: string;
  @PrimaryColumn('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text') region!: string;
}
