import { randomUUID } from 'node:crypto';
import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { readAlias } from './alias.rules.ts';
import { ENROLMENT_COLUMNS, type ShownEnrolment } from './anonymous-enrolment.loaders.ts';
import { hashOfCode, newCode } from './enrolment-code.ts';

export interface EnrolAnonymouslyInput {
  alias?: string | null;
}

/** A code that is taken is one in millions, twice in a row none. */
const TRIES = 5;

/** Begins treatment of somebody who gives no name. Nothing is told to other sectors and nothing is in the read log. */
export async function enrolAnonymously(context: OperationContext, input: EnrolAnonymouslyInput) {
  const { organisationId } = context.viewer;
  if (organisationId === null) return { outcome: 'no-unit' as const };
  const read = readAlias(input.alias);
  if ('outcome' in read) return read;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const code = newCode();
    const enrolment = await keep(context, { organisationId, alias: read.alias, code });
    if (enrolment) return { outcome: 'enrolled' as const, enrolment, code };
  }
  throw new Error('Every code that was tried is taken.');
}

/** Null when another enrolment of the unit has the code. */
async function keep(
  { sql, today }: OperationContext,
  { organisationId, alias, code }: { organisationId: string; alias: string | null; code: string },
): Promise<ShownEnrolment | null> {
  const [row] = await sql<ShownEnrolment>(
    `INSERT INTO anonymous_enrolment (id, alias, code_hash, provider_id, started_on) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (provider_id, code_hash) DO NOTHING RETURNING ${ENROLMENT_COLUMNS}`,
    [randomUUID(), alias, await hashOfCode(code, organisationId), organisationId, today],
  );
  return row ?? null;
}
