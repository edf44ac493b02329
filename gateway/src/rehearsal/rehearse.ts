import { setImmediate as nextTurn } from 'node:timers/promises';
import { Abandonment } from '@tvaers/kit/runtime/abandonment';
import { createLogger } from '@tvaers/kit/runtime/logger';
import { NO_SPAN } from '@tvaers/kit/runtime/telemetry/trace-parent';
import { getOperationAST, parse } from 'graphql';
import type { BootedServer } from '../engine/boot-server.ts';
import { nothingLearned, type OperationContext } from '../operation-context.ts';
import { SectorFault } from '../subgraph-request/sector-fault.ts';
import type { KnownOperation } from './known-operation.ts';
import { standInVariables, type Variables } from './stand-in-variables.ts';

const NEVER = new Abandonment();
const unheard = createLogger({ service: 'gateway', level: 'silent' });

/** Codes of what a graph cannot carry out; whatever else is missing from a rehearsal is the fault of the rehearsal. */
const MISFIT = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR']);

/** To an operation in this context every sector is silent, so that none of them is asked anything. */
const rehearsalContext = (sectors: readonly string[]): OperationContext => ({
  correlationId: 'rehearsal',
  logger: unheard,
  viewer: null,
  app: null,
  abandoned: NEVER,
  endsAt: Number.POSITIVE_INFINITY,
  wantsQueryPlan: false,
  span: NO_SPAN,
  silentSectors: new Map(sectors.map((sector) => [sector, new SectorFault(sector, 'not-reached', 'rehearsal')])),
  learned: { ...nothingLearned(), nullEntity: true },
});

function variablesFor({ document, name }: KnownOperation, { apiSchema }: BootedServer): Variables[] {
  try {
    const operation = getOperationAST(parse(document), name);
    return operation ? standInVariables(operation, apiSchema) : [{}];
  } catch {
    return [{}];
  }
}

/**
 * Sends operations through a server without asking any sector: it validates, plans and compiles them, and has them ready
 * for whoever asks next. One at a time, with a turn for requests in between. Answers those that do not fit.
 */
export async function rehearse(
  booted: BootedServer,
  sectors: readonly string[],
  operations: readonly KnownOperation[],
): Promise<KnownOperation[]> {
  const misfits = new Set<KnownOperation>();
  for (const operation of operations) {
    const { document, name } = operation;
    for (const variables of variablesFor(operation, booted)) {
      await nextTurn();
      const { body } = await booted.server.executeOperation(
        { query: document, variables, ...(name !== undefined && { operationName: name }) },
        { contextValue: rehearsalContext(sectors) },
      );
      const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
      if (errors?.some(({ extensions }) => MISFIT.has(extensions?.code))) misfits.add(operation);
    }
  }
  return [...misfits];
}
