import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * That a record was found to be one person's with another. No row moves by it: reads ask `person_records`, so that an undone
 * merge leaves each record with exactly what was written in it.
 */
@Entity('merged_record')
@Index('merged_record_into', ['intoId'])
export class MergedRecord {
  @PrimaryColumn('uuid', { name: 'record_id' }) recordId!: string;
  @Column('uuid', { name: 'into_id' }) intoId!: string;
}
