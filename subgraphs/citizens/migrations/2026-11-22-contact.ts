import { defineMigration } from '@tvaers/kit/database/define-migration';
import { protectTable } from '@tvaers/kit/database/row-security';

/** No wrong door (rule R01): a contact always has an owner, and no state says that it was nobody's. */
export const contactTables = defineMigration('2026-11-22T10:04Z', 'contact', {
  up: `
    CREATE TABLE contact (
      id uuid PRIMARY KEY,
      citizen_id uuid NOT NULL CONSTRAINT contact_of REFERENCES citizen (id),
      at timestamptz(3) NOT NULL,
      place text,
      place_kind text NOT NULL,
      door_id uuid NOT NULL,
      noted_by uuid,
      note text,
      need text,
      state text NOT NULL DEFAULT 'OPEN',
      owner_id uuid NOT NULL,
      help text,
      version integer NOT NULL DEFAULT 1,
      data_class text NOT NULL DEFAULT 'contactInfo',
      CONSTRAINT contact_state CHECK (state IN ('OPEN', 'ACCEPTED', 'HELPED')),
      CONSTRAINT contact_helped_by CHECK ((state = 'HELPED') = (help IS NOT NULL)),
      CONSTRAINT contact_place_kind CHECK (place_kind IN (
        'STREET', 'SHELTER', 'DROP_IN_CENTRE', 'RESIDENTIAL_OFFER', 'HOME', 'HOSPITAL', 'OFFICE', 'PHONE')),
      CONSTRAINT contact_class CHECK (data_class IN ('contactInfo', 'protectedAddress'))
    );
    CREATE INDEX contact_newest ON contact (citizen_id, at, id);
    ${protectTable('contact')}

    CREATE TABLE contact_handover (
      id uuid PRIMARY KEY,
      contact_id uuid NOT NULL CONSTRAINT contact_handover_of REFERENCES contact (id),
      citizen_id uuid NOT NULL CONSTRAINT contact_handover_about REFERENCES citizen (id),
      from_id uuid NOT NULL,
      to_id uuid NOT NULL,
      reason text NOT NULL,
      handed_at timestamptz(3) NOT NULL,
      handed_by uuid,
      CONSTRAINT contact_handover_moves CHECK (from_id <> to_id)
    );
    CREATE INDEX contact_handover_of_contact ON contact_handover (contact_id, handed_at);
    ${protectTable('contact_handover', { rights: ['SELECT', 'INSERT'] })}

    CREATE TABLE last_seen (
      citizen_id uuid PRIMARY KEY CONSTRAINT last_seen_of REFERENCES citizen (id),
      at timestamptz(3) NOT NULL,
      organisation_id uuid
    );
    ${protectTable('last_seen')}`,
  down: 'DROP TABLE last_seen; DROP TABLE contact_handover; DROP TABLE contact',
});
