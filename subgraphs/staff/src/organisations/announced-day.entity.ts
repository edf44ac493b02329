import { Entity, PrimaryColumn } from 'typeorm';

/** A day of which the other sectors have been told what begins and ends with it. */
@Entity('announced_day')
export class AnnouncedDay {
  @PrimaryColumn('date') day!: string;
}
