import { configure, render } from '@testing-library/react';
import { createGraph } from '@tvaers/client-kit/graphql/create-graph.ts';
import { fakeNetwork, type World } from '@tvaers/client-kit/testing/fake-network.ts';
import { fakeSession } from '@tvaers/client-kit/testing/fake-session.ts';
import { App } from '../app.tsx';

// A busy machine is slow at reading roles out of a whole page; an elegant failure needs no copy of it.
configure({ asyncUtilTimeout: 10_000 });

const KAREN = { name: 'Karen Holm', role: 'coordinator', staffMemberId: 's-1', citizenId: null };

interface Opening {
  path?: string;
  staffMemberId?: string | null;
  /** What is wrong from the start. */
  before?: (network: ReturnType<typeof fakeNetwork>) => void;
}

const GATEWAY = { graphql: 'http://127.0.0.1/graphql', documents: 'whole' } as const;

/** Opens the front-end as Karen Holm sees it, over a network that answers out of this world. */
export function openApp(world: World, { path = '/', staffMemberId = 's-1', before }: Opening = {}) {
  const network = fakeNetwork(world);
  before?.(network);
  const session = fakeSession({ ...KAREN, staffMemberId });
  window.history.replaceState(null, '', path);
  render(<App base="/" session={session} graph={createGraph(GATEWAY, session, network.fetch)} />);
  return { network, session };
}

/** A world in which Karen Holm has these citizens. */
export const caseloadOf = (...citizens: unknown[]): World => ({
  staffMember: {
    id: 's-1',
    name: 'Karen Holm',
    caseload: { count: citizens.length, ceiling: 25, aboveCeiling: false, citizens },
  },
});
