import { GraphQLError, Source } from 'graphql';
import { silentLogger } from '../../tests/harness/through-steps.ts';
import { SectorFault } from '../subgraph-request/sector-fault.ts';
import { publicErrors } from './public-errors.ts';

const told = (...errors: Error[]) => publicErrors(errors, { correlationId: 'c', logger: silentLogger });

describe('publicErrors', () => {
  it('names a silent sector once, and each silent sector', () => {
    const errors = told(
      new SectorFault('plans', 'timed-out', 'deadline'),
      new SectorFault('plans', 'not-reached', 'ECONNREFUSED'),
      new SectorFault('staff', 'not-reached', 'ECONNREFUSED'),
    );
    expect(errors).toEqual([
      {
        message: 'plans took too long to answer; its part is missing.',
        extensions: { code: 'SUBGRAPH_TIMEOUT', correlationId: 'c' },
      },
      {
        message: 'staff is not answering right now; its part is missing.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', correlationId: 'c' },
      },
    ]);
  });

  it('lets nothing out that is not meant for clients', () => {
    const inside = new GraphQLError('duplicate key (cpr)=(0101701234)', {
      extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'plans', stacktrace: ['at x'] },
    });
    const [error] = told(inside);
    expect(error).toEqual({
      message: 'Something went wrong on our side.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: 'c' },
    });
  });

  it('tells ten at most', () => {
    expect(told(...Array.from({ length: 30 }, () => new Error('one of many')))).toHaveLength(10);
  });

  it('tells the same mistake of a document once, with all its places', () => {
    const source = new Source('{ a @x @x }');
    const mistake = (position: number) =>
      new GraphQLError('Unknown directive "@x".', {
        source,
        positions: [position],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      });
    expect(told(mistake(4), mistake(7))).toEqual([
      {
        message: 'Unknown directive "@x".',
        locations: [
          { line: 1, column: 5 },
          { line: 1, column: 8 },
        ],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', correlationId: 'c' },
      },
    ]);
  });
});
