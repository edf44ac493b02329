import { defineMigration } from '@tvaers/kit/database/define-migration';

const protect = (table: string, where: string) => `
    UPDATE ${table} SET data_class = 'protectedAddress'
    FROM citizen AS own JOIN citizen AS person ON person.id = coalesce(own.merged_into, own.id)
    WHERE own.id = ${table}.citizen_id AND data_class <> 'protectedAddress' AND ${where}
      AND (person.confidentiality = 'PROTECTED_ADDRESS' OR person.address_protected);`;

/**
 * A record that became restricted was no longer known to have a protected address, and what said where the person lives
 * became ordinary knowledge. Protected are those who were when their record became restricted, or who are in another
 * record of theirs.
 */
export const protectedWhileRestricted = defineMigration('2026-12-01T12:00Z', 'protected-while-restricted', {
  up: `
    ALTER TABLE citizen ADD COLUMN address_protected boolean NOT NULL DEFAULT false,
      ADD CONSTRAINT citizen_address_protected CHECK (confidentiality = 'RESTRICTED' OR NOT address_protected);
    SELECT set_config('tvaers.system', 'on', true);
    UPDATE citizen SET address_protected = true
    WHERE confidentiality = 'RESTRICTED' AND (
      EXISTS (SELECT FROM citizen AS other WHERE other.merged_into = citizen.id AND other.confidentiality = 'PROTECTED_ADDRESS')
      OR 'PROTECTED_ADDRESS' = (
        SELECT before FROM confidentiality_change WHERE citizen_id = citizen.id ORDER BY changed_at DESC, id DESC LIMIT 1));
    ${protect('living_situation', 'true')}
    ${protect('contact', `place_kind = 'HOME'`)}
    ${protect('contact_channel', `contact_channel.kind = 'HANDED_LETTER'`)}
    SELECT set_config('tvaers.system', 'off', true);`,
  down: 'ALTER TABLE citizen DROP COLUMN address_protected',
});
