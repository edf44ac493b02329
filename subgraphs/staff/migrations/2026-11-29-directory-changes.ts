import { defineMigration } from '@tvaers/kit/database/define-migration';
import { TELL_NO_DIRECTORY_CHANGES, tellDirectoryChanges } from '@tvaers/kit/directory/directory-changes';

/** Whatever rows of these tables are kept in a process is forgotten when one of them changes. */
export const directoryChanges = defineMigration('2026-11-29T12:00Z', 'directory-changes', {
  up: tellDirectoryChanges([
    ...['organisation', 'organisation_parent', 'staff_member', 'staff_role', 'team', 'team_member'],
    ...['place', 'offer', 'offer_partner', 'offer_at_place', 'schedule', 'funding'],
  ]),
  down: TELL_NO_DIRECTORY_CHANGES,
});
