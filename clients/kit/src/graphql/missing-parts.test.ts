import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { lacks, missingParts } from './missing-parts.ts';

const answered = (
  data: Record<string, unknown> | null,
  ...errors: { message: string; path?: (string | number)[]; code: string }[]
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

  it.each([
    ['names itself', { message: 'plans has not heard recently enough who may see what.' }, [true, false]],
    ['is told of at a field', { message: '…', path: ['citizen', 'plan'] }, [true, false]],
    ['is told of at the person', { message: '…', path: ['citizen'] }, [true, true]],
    ['is told of nowhere', { message: '…' }, [true, true]],
  ])('are never taken for empty when a sector has not heard who may see what and %s', (_how, error, lacking) => {
    const missing = answered({ citizen: { displayName: 'Bo', plan: null } }, { ...error, code: 'FACTS_STALE' });
    expect(missing).toMatchObject({ stale: true, everything: false });
    expect([lacks(missing, plan), lacks(missing, stays)]).toEqual(lacking);
  });

  it('are where the list has a gap, and not the whole list', () => {
    const missing = answered(
      { people: [{ note: 'x' }, { note: null }] },
      { message: '…', path: ['people', 1, 'note'], code: 'INTERNAL_SERVER_ERROR' },
    );
    expect(missing).toMatchObject({ stale: false, unplaced: false, fields: new Set(['people', 'note']) });
  });

  it('are everything when there is no data or no network', () => {
    const nothing = answered(null, { message: '…', code: 'INTERNAL_SERVER_ERROR' });
    for (const missing of [nothing, missingParts(new TypeError('Failed to fetch'))]) {
      expect(missing?.everything).toBe(true);
      expect(lacks(missing, plan)).toBe(true);
    }
  });

  it.each(['PERSISTED_QUERY_REQUIRED', 'PERSISTED_QUERY_NOT_FOUND'])(
    'say with %s that the page itself is too old',
    (code) => {
      expect(answered(null, { message: '…', code })).toMatchObject({ outdated: true, everything: true });
    },
  );

  it('say when trying again is no use', () => {
    expect(answered(null, { message: '…', code: 'FORBIDDEN' })?.forbidden).toBe(true);
  });
});
