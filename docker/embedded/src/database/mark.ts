import { withClient } from '@tvaers/kit/database/provision';
import { escapeIdentifier, escapeLiteral } from 'pg';

/** What a launcher notes about a database, in the database: as its comment, so that it can never be apart from it. */
export interface Mark {
  /** Hash of the code whose migrations have run. */
  code?: string;
  /** `begun` that was never `done` is the trace of a launcher killed while it seeded. */
  seed?: 'begun' | 'done';
  /** How many citizens were invented. */
  citizens?: number;
}

export interface DatabaseState {
  mark: Mark;
  /** No migration has ever run here. */
  blank: boolean;
}

export async function readState(ownerUrl: string): Promise<DatabaseState> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ comment: string | null; blank: boolean }>(
      `SELECT shobj_description(oid, 'pg_database') AS comment, to_regclass('public.migration') IS NULL AS blank
       FROM pg_database WHERE datname = current_database()`,
    );
    return { mark: parse(rows[0]?.comment ?? null), blank: rows[0]?.blank ?? true };
  });
}

/** Adds to what is noted. The role must own the database. */
export async function writeMark(ownerUrl: string, change: Mark): Promise<void> {
  const { mark } = await readState(ownerUrl);
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    const comment = escapeLiteral(JSON.stringify({ ...mark, ...change }));
    await client.query(`COMMENT ON DATABASE ${escapeIdentifier(rows[0]?.name ?? '')} IS ${comment}`);
  });
}

/** Somebody else's comment on a database of their own is no note of ours. */
function parse(comment: string | null): Mark {
  try {
    return (JSON.parse(comment ?? '{}') ?? {}) as Mark;
  } catch {
    return {};
  }
}
