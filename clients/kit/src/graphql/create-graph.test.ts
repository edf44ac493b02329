import { gql } from '@apollo/client';
import { fakeNetwork } from '../testing/fake-network.ts';
import { fakeSession } from '../testing/fake-session.ts';
import { createGraph, PAGE_POLICY } from './create-graph.ts';
import { missingParts } from './missing-parts.ts';

const QUERY = gql`
  query Somebody {
    citizen(id: "c-1") {
      displayName
      plan {
        id
      }
    }
  }
`;
const person = { name: 'Karen Holm', role: 'coordinator', staffMemberId: 's-1', citizenId: null };

function open() {
  const network = fakeNetwork({ citizen: { displayName: 'Bo', plan: { id: 'p-1' } } });
  const session = fakeSession(person);
  const graph = createGraph({ graphql: 'http://127.0.0.1/graphql', documents: 'whole' }, session, network.fetch);
  return { network, session, ask: () => graph.query({ query: QUERY, ...PAGE_POLICY }) };
}

describe('the graph as a client asks it', () => {
  it('is asked with the token of whoever is signed in', async () => {
    const { network, ask } = open();
    expect((await ask()).data).toMatchObject({ citizen: { displayName: 'Bo', plan: { id: 'p-1' } } });
    expect(network.headers.get('authorization')).toBe('Bearer a-token');
  });

  it('tells what could be read when a sector is dead, and of the sector', async () => {
    const { network, ask } = open();
    network.dead.add('plans');
    const { data, error } = await ask();
    expect(data).toMatchObject({ citizen: { displayName: 'Bo', plan: null } });
    expect(missingParts(error)?.sectors).toEqual(new Set(['plans']));
  });

  it('ends the sign-in when its token is not taken any more', async () => {
    const { network, session, ask } = open();
    network.trouble = 'signed-out';
    await ask();
    expect(session.asked).toEqual(['end']);
  });

  it('does not end it because the network is gone', async () => {
    const { network, session, ask } = open();
    network.trouble = 'offline';
    expect(missingParts((await ask()).error)?.everything).toBe(true);
    expect(session.asked).toEqual([]);
  });
});
