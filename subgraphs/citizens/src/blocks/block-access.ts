import { randomUUID } from 'node:crypto';
import { requireScope } from '@tvaers/kit/access/scopes';
import { tellFactsOf } from '../access-facts/tell-facts-of.ts';
import { maySee } from '../citizens/may-see.ts';
import { personToDecideFor } from '../citizens/person-to-decide-for.ts';
import type { CitizensContext } from '../context.ts';
import { citizenNotFound } from '../refusals.ts';
import { Block } from './block.entity.ts';
import { type BlockWish, decideBlock } from './block.rules.ts';

export interface BlockAccessInput extends BlockWish {
  citizenId: string;
  idempotencyKey?: string | null;
}
export type BlockAccessOutcome = Awaited<ReturnType<typeof blockAccess>>;

/** Shuts somebody out, at once and everywhere (rule A5). */
export async function blockAccess(context: CitizensContext, input: BlockAccessInput) {
  const { viewer, now } = context;
  requireScope(viewer, 'consent:write');
  return context.once(input.idempotencyKey, 'blockAccess', input, async () => {
    const decision = decideBlock(input);
    if (decision.outcome !== 'block') return decision;
    const citizenId = await personToDecideFor(context, input.citizenId);
    if (!citizenId || !(await maySee(context, citizenId))) return citizenNotFound;

    const { outcome: _block, ...shutOut } = decision;
    const block = { id: randomUUID(), citizenId, ...shutOut, blockedAt: now, notedBy: viewer.staffMemberId };
    await context.manager.insert(Block, block);
    await tellFactsOf(context, [citizenId]);
    return { outcome: 'blocked' as const, blockId: block.id };
  });
}
