import { defineMigration } from '../database/define-migration.ts';
import { protectTable } from '../database/row-security.ts';

export const spentEnvelopeTable = defineMigration('2026-11-29T00:10Z', 'kit-spent-envelope', {
  up: `
    CREATE TABLE spent_envelope (
      id uuid PRIMARY KEY,
      spent_at timestamptz(3) NOT NULL DEFAULT now()
    );
    CREATE INDEX spent_envelope_age ON spent_envelope (spent_at);
    ${protectTable('spent_envelope', { rights: ['SELECT', 'INSERT', 'DELETE'] })}`,
  down: 'DROP TABLE spent_envelope',
});
