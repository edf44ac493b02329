import type { FactKind } from '@tvaers/contract/access-facts';
import { FACT_OWNERS } from '@tvaers/contract/access-facts';
import type { Role } from '@tvaers/contract/roles';
import type { Viewer } from '@tvaers/contract/viewer';
import { Pool } from 'pg';

/** What somebody who works with a person may have, all of it. */
const OF_STAFF: FactKind[] = ['treatmentRelation', 'openSocialCase', 'careTeam', 'consent', 'decision'];
const OF_OTHERS: Partial<Record<Role, FactKind[]>> = { citizen: [], guardian: ['guardian', 'decision'], medcom: [] };

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const TABLES = `
  SELECT string_agg(format('SELECT %I AS citizen_id FROM %I', column_name, table_name), ' UNION ') AS text
  FROM information_schema.columns JOIN pg_tables ON tablename = table_name AND schemaname = table_schema
  WHERE table_schema = 'public' AND (column_name = 'citizen_id' OR (table_name, column_name) = ('citizen', 'id'))
  AND table_name NOT IN ('access_fact', 'collected_access_citizen')`;

const RELATE = (people: string) => `
  INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, subject, classes, valid_from)
  SELECT 'test', md5(concat_ws('/', kind, citizen_id, $2::text, $3::text))::uuid, 1, kind, citizen_id, $2::uuid,
    $3::text, -1, now() - interval '1 day'
  FROM (${people} UNION SELECT unnest($4::uuid[])) AS person CROSS JOIN unnest($1::text[]) AS kind
  WHERE citizen_id IS NOT NULL
  ON CONFLICT DO NOTHING`;

/**
 * Relates who asks in a test to every person there is, in every way the policy knows: what a suite is about is then its
 * own matter, and who may see what is that of the suites on access. The way through the policy and the policies of rows
 * is the real one, so a role still sees and writes no more than its row of the matrix.
 */
export class Relations {
  readonly #owner: Pool;
  #relate: Promise<string> | undefined;

  constructor(ownerUrl: string) {
    this.#owner = new Pool({ connectionString: ownerUrl, max: 1 });
    this.#owner.on('error', () => undefined);
  }

  /** Nobody's word is old: what is told of facts is fresh for ever. */
  async hearEverybody(): Promise<void> {
    await this.#owner.query(
      `INSERT INTO access_fact_source SELECT DISTINCT unnest($1::text[]), 'infinity'::timestamptz ON CONFLICT DO NOTHING`,
      [Object.values(FACT_OWNERS)],
    );
  }

  /** `mentioned` may name people whom no table knows yet. */
  async relate({ role, staffMemberId, subject }: Viewer, mentioned = ''): Promise<void> {
    // A seed empties this table as well.
    await this.hearEverybody();
    const kinds = OF_OTHERS[role] ?? OF_STAFF;
    if (kinds.length === 0) return;
    this.#relate ??= this.#owner.query<{ text: string }>(TABLES).then(({ rows }) => RELATE(rows[0]?.text ?? ''));
    const ids = mentioned.match(UUID) ?? [];
    await this.#owner.query(await this.#relate, [kinds, staffMemberId, staffMemberId ? null : subject, ids]);
  }

  close(): Promise<void> {
    return this.#owner.end();
  }
}
