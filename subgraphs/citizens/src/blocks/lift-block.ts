import { requireScope } from '@tvaers/kit/access/scopes';
import { isUuid } from '@tvaers/kit/graphql/uuid';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import { personToDecideFor } from '../citizens/person-to-decide-for.ts';
import type { CitizensContext } from '../context.ts';
import { requireLastingGround } from '../emergency-access/lasting-ground.ts';
import type { NotFound } from '../refusals.ts';
import { Block } from './block.entity.ts';
import { isShutOut, refuseLift, type ShutOut } from './block.rules.ts';

export interface LiftBlockInput {
  blockId: string;
  version: number;
  idempotencyKey?: string | null;
}
export type LiftBlockOutcome = Awaited<ReturnType<typeof liftBlock>>;

const blockNotFound: NotFound = { outcome: 'not-found', message: 'Spærringen findes ikke.' };

interface LockedBlock extends ShutOut {
  id: string;
  citizenId: string;
  liftedAt: Date | null;
  version: number;
}
const LOCK = `
  SELECT id, citizen_id AS "citizenId", organisation_id AS "organisationId", staff_member_id AS "staffMemberId",
    lifted_at AS "liftedAt", version
  FROM block WHERE id = $1 FOR UPDATE`;

/**
 * Takes a block away, for the person, a guardian, or staff whom it does not shut out. An emergency shows who is blocked, and
 * is no ground for opening the person to all when the hour is over.
 */
export async function liftBlock(context: CitizensContext, input: LiftBlockInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'consent:write');
  return context.once(input.idempotencyKey, 'liftBlock', input, async () => {
    const block = await lockBlock(context, input.blockId);
    if (!block || isShutOut(block, viewer)) return blockNotFound;
    await requireLastingGround(context, block.citizenId);
    const refusal = refuseLift(block, input.version);
    if (refusal) return refusal;
    await context.manager.update(Block, { id: block.id }, { liftedAt: now, liftedBy: viewer.staffMemberId });
    await tellFactsOf(context, [block.citizenId]);
    return { outcome: 'lifted' as const, blockId: block.id };
  });
}

async function lockBlock(context: CitizensContext, blockId: string): Promise<LockedBlock | null> {
  if (!isUuid(blockId)) return null;
  const [block] = await context.sql<LockedBlock>(LOCK, [blockId]);
  return block && (await personToDecideFor(context, block.citizenId)) ? block : null;
}
