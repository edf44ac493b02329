import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A code of the national list. */
@Entity('municipality')
@Check('municipality_code', "code ~ '^[0-9]{4}$'")
export class Municipality {
  @PrimaryColumn('text') code!: string;
  @Column('text') name!: string;
}

/** The region a municipality belongs to in a stretch of time; both days are included. */
@Entity('municipality_region')
@Check('municipality_region_order', 'valid_to >= valid_from')
export class MunicipalityRegion {
  @ForeignKey(() => Municipality, { name: 'municipality_region_of' })
  @PrimaryColumn('text')
  code!: string;
  @PrimaryColumn('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column('text') region!: string;
}
