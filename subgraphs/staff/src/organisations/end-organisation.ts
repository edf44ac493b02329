import type { OperationContext } from '@tvaers/kit/access/operation-context';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import { updateVersion } from '@tvaers/kit/mutations/versioned-update';
import { addDays } from '@tvaers/kit/runtime/danish-time';
import { isUnitAfter } from './is-unit-after.ts';
import { Organisation } from './organisation.entity.ts';
import { ORGANISATION_COLUMNS, type OrganisationRow } from './organisation.loaders.ts';
import { publishOrganisations } from './publish-organisations.ts';
import { decideSuccession } from './succession.rules.ts';

export interface EndOrganisationInput {
  organisationId: string;
  version: number;
  lastDay: string;
  successorId: string;
  idempotencyKey?: string | null;
}

/** Gives an organisation its last day and its successor, and its units their next parent. */
export const endOrganisation = (context: OperationContext, input: EndOrganisationInput) =>
  context.once(input.idempotencyKey, 'endOrganisation', input, async () => {
    const { organisationId, successorId, lastDay, version } = input;
    const organisation = await readOrganisation(context, organisationId);
    if (!organisation) return { outcome: 'not-found' as const };
    const successor = await readOrganisation(context, successorId);
    const isOwnUnit = successor !== null && (await isUnitAfter(context, successorId, { organisationId, lastDay }));
    const decision = decideSuccession(organisation, { lastDay, successor, isOwnUnit });
    if (decision.outcome === 'has-end') return { ...decision, organisation };
    if (decision.outcome !== 'end') return decision;

    const ending = { validTo: lastDay, successorId };
    const written = await updateVersion(context, Organisation, { id: organisationId, version }, ending);
    if (written.outcome !== 'updated') return written;
    await handUnitsOver(context, { organisationId, successorId, lastDay });
    await publishOrganisations(context, [organisationId]);
    return { outcome: 'ended' as const, organisation: { ...organisation, ...ending, version: written.version } };
  });

export type EndOrganisationOutcome = Awaited<ReturnType<typeof endOrganisation>>;

async function readOrganisation({ sql }: OperationContext, id: string): Promise<OrganisationRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await sql<OrganisationRow>(`SELECT ${ORGANISATION_COLUMNS} FROM organisation WHERE id = $1`, [id]);
  return row ?? null;
}

/** Periods that go past the last day are cut there and go on under the successor, to their own end where they have one. */
async function handUnitsOver(
  { sql }: OperationContext,
  { organisationId, successorId, lastDay }: Pick<EndOrganisationInput, 'organisationId' | 'successorId' | 'lastDay'>,
): Promise<void> {
  const nextDay = addDays(lastDay, 1);
  await sql('UPDATE organisation_parent SET parent_id = $2 WHERE parent_id = $1 AND valid_from > $3', [
    ...[organisationId, successorId, lastDay],
  ]);
  const cut = await sql<{ unitId: string; validTo: string | null }>(
    `WITH reaching AS (
       SELECT organisation_id, valid_from, valid_to FROM organisation_parent
       WHERE parent_id = $1 AND coalesce(valid_to, 'infinity') > $2
     )
     UPDATE organisation_parent AS period SET valid_to = $2 FROM reaching
     WHERE period.organisation_id = reaching.organisation_id AND period.valid_from = reaching.valid_from
     RETURNING period.organisation_id AS "unitId", reaching.valid_to AS "validTo"`,
    [organisationId, lastDay],
  );
  await sql(
    `INSERT INTO organisation_parent (organisation_id, parent_id, valid_from, valid_to)
     SELECT unit, $1, $2, valid_to FROM unnest($3::uuid[], $4::date[]) AS cut (unit, valid_to)`,
    [successorId, nextDay, cut.map(({ unitId }) => unitId), cut.map(({ validTo }) => validTo)],
  );
}
