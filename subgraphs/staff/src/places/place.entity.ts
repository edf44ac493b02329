import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('place')
export class Place {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { nullable: true }) area!: string | null;
  /** Degrees, WGS 84; both or neither. */
  @Column('double precision', { nullable: true }) latitude!: number | null;
  @Column('double precision', { nullable: true }) longitude!: number | null;
}
