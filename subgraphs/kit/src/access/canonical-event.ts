/** A moment as the chain and the events write it: ISO 8601 in UTC, milliseconds. */
export const momentSql = (moment: string): string =>
  `to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * The text that a seal's hash covers, as UTF-8: every column of the row and its place, as jsonb prints an object (keys
 * by length, then by bytes). Sealer and verifier build it alike; only built-in functions, so that the tables' owner has
 * no say in it. `e` is the row of `access_event`. Version 1: another set of columns is another version.
 */
export const canonicalEventSql = (seq: string, sealedAt: string): string => `
  jsonb_build_object('v', 1, 'seq', ${seq}, 'sealedAt', ${momentSql(sealedAt)}, 'id', e.id, 'at', ${momentSql('e.at')},
    'subject', e.subject, 'name', e.name, 'role', e.role, 'organisationId', e.organisation_id,
    'staffMemberId', e.staff_member_id, 'viewerCitizenId', e.viewer_citizen_id, 'citizenId', e.citizen_id,
    'operation', e.operation, 'activity', e.activity, 'dataClasses', e.data_classes, 'purpose', e.purpose,
    'basis', e.basis, 'basisRef', e.basis_ref, 'outcome', e.outcome, 'correlationId', e.correlation_id,
    'subgraph', e.subgraph)::text`;

/** The same for a watch, which seals no row. */
export const canonicalWatchSql = (seq: string, sealedAt: string): string =>
  `jsonb_build_object('v', 1, 'seq', ${seq}, 'sealedAt', ${momentSql(sealedAt)})::text`;

/** What the first row's hash has before it. */
export const GENESIS_HASH = Buffer.alloc(32);
