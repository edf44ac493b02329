import type { Span } from '@opentelemetry/api';
import type { Viewer } from '@tvaers/contract/viewer';
import type { Abandonment } from '@tvaers/kit/runtime/abandonment';
import type { Logger } from '@tvaers/kit/runtime/logger';
import type { PlanPicture } from './engine/plan/plan-picture.ts';
import type { App } from './sign-in/app-from-claims.ts';
import type { SectorFault } from './subgraph-request/sector-fault.ts';

/** What one operation carries through the executor to each subgraph request, and what is learned on the way. */
export interface OperationContext {
  correlationId: string;
  logger: Logger;
  /** Null only in open mode, where subgraphs get no envelope. */
  viewer: Viewer | null;
  /** Null only in open mode. Never told to a sector. */
  app: App | null;
  /** The request in its trace. */
  span: Span;
  /** Fires when the client went away; work for a query ends then, a mutation is carried through. */
  abandoned: Abandonment;
  /** Unix milliseconds after which the whole operation is answered with what there is. */
  endsAt: number;
  /** Whether the answer is to say how it came about. */
  wantsQueryPlan: boolean;
  /** Sectors that did not answer in this operation: they are not asked again, so that one wait is the only one. */
  silentSectors: Map<string, SectorFault>;
  /** What was learned on the way; an object of its own, because the server copies the context. */
  learned: Learned;
}

export const nothingLearned = (): Learned => ({
  nullEntity: false,
  masked: false,
  cost: null,
  operation: null,
  missing: false,
  queryPlan: null,
});

export interface Learned {
  /** A subgraph answered "no such entity": missing required fields below it are then no fault. */
  nullEntity: boolean;
  /** The errors of the answer have been replaced by public ones. */
  masked: boolean;
  /** What the operation is expected to cost, and what it may; null until it is known, and in open mode. */
  cost: { estimate: number; budget: number } | null;
  /** Which operation of the document is meant; null until that is known. Its name is what the client calls it. */
  operation: { name: string | null } | null;
  /** Something of the answer is missing. */
  missing: boolean;
  /** How the answer came about, where that was asked for. */
  queryPlan: PlanPicture | null;
}
