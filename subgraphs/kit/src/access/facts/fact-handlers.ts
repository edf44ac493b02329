import { type AccessFact, FACT_OWNERS } from '@tvaers/contract/access-facts';
import { classMask } from '@tvaers/contract/data-classes';
import type { EventEnvelope } from '@tvaers/contract/events';
import type { EventHandlers } from '../../events/event-handlers.ts';
import type { OperationContext } from '../operation-context.ts';

/** Thrown for a fact that comes from elsewhere than its owner: it is put aside with an alarm and entitles nobody. */
export class ForeignFact extends Error {
  constructor(kind: string, source: string) {
    super(`A fact of the kind ${kind} came from ${source}, which does not own it.`);
    this.name = 'ForeignFact';
  }
}

/** What every subgraph does about the facts of others: it keeps a copy, and remembers how fresh it is. */
export const factHandlers: EventHandlers = {
  async 'access.fact-changed'({ payload, source, occurredAt }, context) {
    if (FACT_OWNERS[payload.kind] !== source) throw new ForeignFact(payload.kind, source);
    await keepFact(context, payload, source);
    await hear(context, source, occurredAt);
  },
  async 'access.heartbeat'({ payload, source }: EventEnvelope<'access.heartbeat'>, context) {
    await hear(context, source, payload.at);
  },
};

/** A row is replaced by a higher version only: a grant that comes late never undoes its withdrawal. */
async function keepFact({ sql }: Pick<OperationContext, 'sql'>, fact: AccessFact, source: string): Promise<void> {
  const classes = fact.classes?.reduce((mask, one) => mask | classMask(one), 0) ?? -1;
  await sql(
    `INSERT INTO access_fact AS known (source, fact_id, version, kind, citizen_id, staff_member_id, organisation_id,
       subject, classes, purpose, valid_from, valid_to)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (source, fact_id) DO UPDATE SET version = excluded.version, kind = excluded.kind,
       citizen_id = excluded.citizen_id, staff_member_id = excluded.staff_member_id,
       organisation_id = excluded.organisation_id, subject = excluded.subject, classes = excluded.classes,
       purpose = excluded.purpose, valid_from = excluded.valid_from, valid_to = excluded.valid_to
     WHERE known.version < excluded.version`,
    [
      ...[source, fact.factId, fact.version, fact.kind, fact.citizenId],
      ...[fact.staffMemberId, fact.organisationId, fact.subject],
      ...[classes, fact.purpose, fact.validFrom, fact.validTo],
    ],
  );
}

/** By the owner's own clock: old news that arrive late do not make the copy look fresh. */
const hear = ({ sql }: Pick<OperationContext, 'sql'>, source: string, at: string) =>
  sql(
    `INSERT INTO access_fact_source AS known (source, heard_of) VALUES ($1, $2)
     ON CONFLICT (source) DO UPDATE SET heard_of = greatest(known.heard_of, excluded.heard_of)`,
    [source, at],
  );
