/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { gql } from '@apollo/client';
import { fakeNetwork } from '../testing/fake-network.ts';
import { fakeSession } from '../testing/fake-session.ts';
import { createGraph, PAGE_POLICY } from './create-graph.ts';
import { dropEmergencyGrant, emergencyGrantOf, keepEmergencyGrant } from './emergency-grants.ts';

const HOUR = 3_600_000;
const grant = (endsAt: number) => ({
  citizenId: 'c-1',
  emergencyAccessId: 'n-1',
  startedAt: new Date(endsAt - HOUR).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
  grant: 'signed',
});
const QUERY = gql`
  query Somebody {
    citizen(id: "c-1") {
      displayName
    }
  }
`;

/** The header that a request has carried. */
async function sent(context?: Record<string, unknown>) {
  const network = fakeNetwork({ citizen: { displayName: 'Bo' } });
  const graph = createGraph(
    { graphql: 'http://127.0.0.1/graphql', documents: 'whole' },
    fakeSession(null),
    network.fetch,
  );
  await graph.query({ query: QUERY, ...PAGE_POLICY, ...(context && { context }) });
  return network.headers.get('x-tvaers-emergency');
}

describe('emergency access', () => {
  beforeEach(() => keepEmergencyGrant(grant(Date.now() + HOUR)));
  afterEach(() => dropEmergencyGrant('c-1'));

  it('goes with what is asked about the person, and with nothing else', async () => {
    expect(await sent({ citizenId: 'c-1' })).toBe('signed');
    expect(await sent({ citizenId: 'c-2' })).toBeNull();
    expect(await sent()).toBeNull();
  });

  it('goes with nothing once it has ended or was given up', async () => {
    keepEmergencyGrant(grant(Date.now() - 1));
    expect(await sent({ citizenId: 'c-1' })).toBeNull();
    keepEmergencyGrant(grant(Date.now() + HOUR));
    dropEmergencyGrant('c-1');
    expect([await sent({ citizenId: 'c-1' }), emergencyGrantOf('c-1')]).toEqual([null, null]);
  });
});
