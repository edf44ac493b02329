import type { DataClass } from '@tvaers/contract/data-classes';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whose number it is: told by citizens, or by a person who linked a message. */
@Entity('known_identifier')
@Index('known_identifier_of_citizen', ['citizenId'])
export class KnownIdentifier {
  /** `system|value`, the value in its normal form. */
  @PrimaryColumn('text') identifier!: string;
  @Column('uuid', { name: 'citizen_id' }) citizenId!: string;
  @Column('text', { name: 'data_class' }) dataClass!: DataClass;
  /** Account that linked it; null when citizens told it. */
  @Column('text', { name: 'linked_by', nullable: true }) linkedBy!: string | null;
}
