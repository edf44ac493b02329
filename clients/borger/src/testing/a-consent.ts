import type { FakeNetwork, World } from '@tvaers/client-kit/testing/fake-network.ts';
import { openApp } from './open-app.tsx';

const UNITS = [
  { id: 'o-1', name: 'F-ACT Amager' },
  { id: 'o-2', name: 'Herberget' },
];

/** A consent that holds; a test says what is different. */
export const aConsent = (different: Record<string, unknown> = {}) => ({
  id: 's-1',
  state: 'ACTIVE',
  recipients: [UNITS[0]],
  dataClasses: ['HEALTH', 'PSYCHIATRY'],
  purpose: null,
  validFrom: '2026-11-22T10:00:00.000Z',
  validTo: '2999-11-22T10:00:00.000Z',
  withdrawnAt: null,
  version: 4,
  ...different,
});

export const aBlock = (different: Record<string, unknown> = {}) => ({
  id: 'b-1',
  organisation: UNITS[1],
  staffMember: null,
  dataClasses: null,
  from: '2026-11-22T10:00:00.000Z',
  liftedAt: null,
  version: 2,
  ...different,
});

export const refusal = (__typename: string) => ({
  __typename,
  message: 'Nej, fordi.',
  currentVersion: 5,
  latest: '2027-11-22T10:00:00.000Z',
});

interface Given {
  consents?: unknown;
  blocks?: unknown;
  /** What mutations answer when they do not succeed. */
  answers?: World;
}

const SUCCESS: World = {
  giveConsent: { __typename: 'GiveConsentSuccess', consent: aConsent() },
  changeConsent: { __typename: 'ChangeConsentSuccess', consent: aConsent() },
  withdrawConsent: { __typename: 'WithdrawConsentSuccess', consent: aConsent() },
  blockAccess: { __typename: 'BlockAccessSuccess', block: aBlock() },
  liftBlock: { __typename: 'LiftBlockSuccess', block: aBlock() },
};

/** Opens the page of consents; answers what mutations were given. */
export function openConsents(
  { consents = null, blocks = null, answers = {} }: Given,
  before?: (network: FakeNetwork) => void,
) {
  const asked: unknown[] = [];
  const mutations = Object.entries({ ...SUCCESS, ...answers }).map(([field, answer]) => [
    field,
    ({ input }: { input: unknown }) => {
      asked.push(input);
      return answer;
    },
  ]);
  const world = {
    citizen: { id: 'c-1', displayName: 'Bo Larsen', consents, blocks },
    organisations: { edges: UNITS.map((node) => ({ cursor: node.id, node })) },
    ...Object.fromEntries(mutations),
  };
  return { asked, ...openApp(world, { path: '/samtykker', ...(before && { before }) }) };
}
