import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Opening hours on one ISO weekday, Danish wall clock time. An end at or before the beginning is on the next day. */
@Entity('schedule')
export class Schedule {
  @PrimaryColumn('uuid', { name: 'offer_at_place_id' }) offerAtPlaceId!: string;
  @PrimaryColumn('smallint') weekday!: number;
  @PrimaryColumn('time', { name: 'opens_at', precision: 0 }) opensAt!: string;
  @Column('time', { name: 'closes_at', precision: 0 }) closesAt!: string;
}
