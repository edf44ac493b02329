import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('note')
@Index('note_of_citizen', ['citizenId', 'writtenAt', 'id'])
export class Note {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) diagnosis!: string | null;
  @Column({ type: 'timestamptz', name: 'written_at', precision: 3 }) writtenAt!: Date;
  @VersionColumn({ default: 1 }) version!: number;
}
