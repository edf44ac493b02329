import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { lacks, missingParts } from './missing-parts.ts';

const answered = (
  data: Record<string, unknown> | null,
  ...errors: { message: string; path?: string[]; code: string }[]
) =>
  missingParts(
    new CombinedGraphQLErrors({
      data,
      errors: errors.map(({ code, ...error }) => ({ ...error, extensions: { code, correlationId: 'c-1' } })),
    }),
  );
const plan = { sector: 'plans', fields: ['plan'] } as const;
const stays = { sector: 'interventions', fields: ['hospitalStays'] } as const;

describe('the missing parts of an answer', () => {
  it('are none when all went well', () => {
    expect(missingParts(undefined)).toBeNull();
    expect(lacks(null, plan)).toBe(false);
  });

  it('are all that a silent or slow sector owns, which only the message names', () => {
    for (const [message, code] of [
      ['plans is not answering right now; its part is missing.', 'SUBGRAPH_UNAVAILABLE'],
      ['plans took too long to answer; its part is missing.', 'SUBGRAPH_TIMEOUT'],
    ] as const) {
      const missing = answered({ citizen: {} }, { message, code });
      expect(missing).toMatchObject({ everything: false, correlationId: 'c-1' });
      expect([lacks(missing, plan), lacks(missing, stays)]).toEqual([true, false]);
    }
  });

  it('are a single field when the sector answers and could not tell that one', () => {
    const missing = answered({ citizen: {} }, { message: '…', path: ['citizen', 'plan'], code: 'FACTS_STALE' });
    expect([lacks(missing, plan), lacks(missing, stays)]).toEqual([true, false]);
  });

  it('are everything when there is no data or no network', () => {
    const nothing = answered(null, { message: '…', code: 'INTERNAL_SERVER_ERROR' });
    for (const missing of [nothing, missingParts(new TypeError('Failed to fetch'))]) {
      expect(missing?.everything).toBe(true);
      expect(lacks(missing, plan)).toBe(true);
    }
  });

  it('say when trying again is no use', () => {
    expect(answered(null, { message: '…', code: 'FORBIDDEN' })?.forbidden).toBe(true);
  });
});
