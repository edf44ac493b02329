import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A weekly duty at a place, Danish wall clock time. An end at or before the beginning is on the next day. */
@Entity('duty_shift')
@Index('duty_shift_by_member', ['staffMemberId'])
export class DutyShift {
  @PrimaryColumn('uuid', { name: 'offer_at_place_id' }) offerAtPlaceId!: string;
  @PrimaryColumn('smallint') weekday!: number;
  @PrimaryColumn('time', { name: 'starts_at', precision: 0 }) startsAt!: string;
  @Column('time', { name: 'ends_at', precision: 0 }) endsAt!: string;
  @PrimaryColumn('uuid', { name: 'staff_member_id' }) staffMemberId!: string;
  @PrimaryColumn('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
}
