/** The form in which is sealed now; each seal says in which it was made. */
export const FORM = 3;

/** A row of forms 1 and 2 had one citizen. Whoever adds another to it changes what it says. */
const ONLY_CITIZEN = `array_to_string(e.citizen_ids, ' ', '-')`;

/** A moment as the first form of the chain and the events write it: ISO 8601 in UTC, milliseconds. */
export const momentSql = (moment: string): string =>
  `to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The same moment whatever the session's time zone and date style: seconds since 1970 with six decimals. */
const secondsSql = (moment: string): string => `extract(epoch FROM ${moment})`;

const canonicalEventSql = (form: number, citizens: string): string => `
  ROW(${form}, e.id, ${secondsSql('e.at')}, e.subject, e.name, e.role, e.organisation_id, e.staff_member_id,
    e.viewer_citizen_id, ${citizens}, e.operation, e.activity, e.data_classes, e.purpose, e.basis, e.basis_ref,
    e.outcome, e.correlation_id, e.subgraph)::text`;

/**
 * The text that a sealed row's own hash covers, as UTF-8: every column, as PostgreSQL writes a record. Sealer and
 * verifier build it alike; only built-in functions, so that the tables' owner has no say in it. `e` is the row of
 * `access_event`. Another set of columns is another form.
 */
export const CANONICAL_EVENT = canonicalEventSql(FORM, 'e.citizen_ids');

/** Form 2, which is still read: a row for each citizen. One that has got more since is told by all of them. */
export const CANONICAL_EVENT_OF_FORM_2 = canonicalEventSql(2, ONLY_CITIZEN);

const canonicalSealOf = (form: number) => (seq: string, sealedAt: string, eventIds: string) =>
  `ROW(${form}, ${seq}, ${secondsSql(sealedAt)}, ${eventIds})::text`;

/** The text that a seal's hash covers, before the hashes of its rows: where in the chain, when, and which rows. */
export const canonicalSealSql = canonicalSealOf(FORM);
export const canonicalSealOfForm2 = canonicalSealOf(2);

/** Form 1, which is still read: a seal for each row, its text the row and its place, as jsonb prints an object. */
export const canonicalEventOfForm1 = (seq: string, sealedAt: string): string => `
  jsonb_build_object('v', 1, 'seq', ${seq}, 'sealedAt', ${momentSql(sealedAt)}, 'id', e.id, 'at', ${momentSql('e.at')},
    'subject', e.subject, 'name', e.name, 'role', e.role, 'organisationId', e.organisation_id,
    'staffMemberId', e.staff_member_id, 'viewerCitizenId', e.viewer_citizen_id, 'citizenId', ${ONLY_CITIZEN},
    'operation', e.operation, 'activity', e.activity, 'dataClasses', e.data_classes, 'purpose', e.purpose,
    'basis', e.basis, 'basisRef', e.basis_ref, 'outcome', e.outcome, 'correlationId', e.correlation_id,
    'subgraph', e.subgraph)::text`;

/** What a watch covers, which seals no row. */
export const canonicalWatchSql = (seq: string, sealedAt: string): string =>
  `jsonb_build_object('v', 1, 'seq', ${seq}, 'sealedAt', ${momentSql(sealedAt)})::text`;

/** What the first row's hash has before it. */
export const GENESIS_HASH = Buffer.alloc(32);
