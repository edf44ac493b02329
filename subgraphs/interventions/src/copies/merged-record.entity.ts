import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * That a record was found to be one person's with another, or is so no more (`intoId` is null). The moment keeps late news
 * from undoing newer ones. No row moves by it: reads ask `person_records`, so that an undone merge leaves each record with
 * exactly what was written in it.
 */
@Entity('merged_record')
@Index('merged_record_into', ['intoId'])
export class MergedRecord {
  @PrimaryColumn('uuid', { name: 'record_id' }) recordId!: string;
  @Column('uuid', { name: 'into_id', nullable: true }) intoId!: string | null;
  @Column({ type: 'timestamptz', name: 'heard_at', precision: 3 }) heardAt!: Date;
}
