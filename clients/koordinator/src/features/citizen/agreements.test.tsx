/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aCitizen } from '../../testing/a-citizen.ts';
import { openApp } from '../../testing/open-app.tsx';

const UNIT = { id: 'o-1', name: 'F-ACT Amager' };
const consent = {
  id: 's-1',
  state: 'ACTIVE',
  recipients: [UNIT],
  dataClasses: ['HEALTH'],
  purpose: 'treatment',
  validTo: '2999-11-22T10:00:00.000Z',
  withdrawnAt: null,
  version: 4,
};
const block = { id: 'b-1', organisation: UNIT, dataClasses: ['PLAN'], from: '2026-11-22T10:00:00Z', liftedAt: null };
const refusal = (__typename: string) => ({
  __typename,
  message: 'Nej, fordi.',
  currentVersion: 5,
  latest: '2027-11-22T10:00:00Z',
});

function open(answer: unknown) {
  const asked: unknown[] = [];
  const mutation = ({ input }: { input: unknown }) => {
    asked.push(input);
    return answer;
  };
  const world = {
    citizen: aCitizen({
      consents: [consent],
      blocks: [block, { ...block, id: 'b-2', liftedAt: '2026-11-23T10:00:00Z' }],
    }),
    organisations: { edges: [{ cursor: 'o-1', node: UNIT }] },
    giveConsent: mutation,
    withdrawConsent: mutation,
  };
  return { asked, ...openApp(world, { path: '/borgere/c-1' }) };
}
const section = async (name: string) => within(await screen.findByRole('region', { name }));
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

async function give() {
  await press('Skriv et samtykke ind');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Enhed' }), 'F-ACT Amager');
  await press('Tilføj');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Helbred' }));
  await press('Gem samtykket');
}
const withdraw = async () => {
  await press(/^Træk tilbage for borgeren.*F-ACT Amager$/);
  await press('Ja, træk tilbage');
};

describe('what a citizen has agreed to', () => {
  it('is told with whom it lets in, and whom the citizen has shut out', async () => {
    open(null);
    const consents = await section('Samtykker');
    expect(consents.getByRole('heading', { name: 'F-ACT Amager' })).toBeTruthy();
    expect(consents.getByText('helbred')).toBeTruthy();
    const blocks = await section('Spærringer');
    expect(blocks.getAllByRole('heading', { level: 3 })).toHaveLength(1);
    expect(blocks.getByText(/Må ikke se den fælles plan, siden 22\. november 2026/)).toBeTruthy();
    expect(blocks.queryByRole('button')).toBeNull();
  });

  it('can be written down', async () => {
    const { asked, network } = open({ __typename: 'GiveConsentSuccess', consent });
    await give();
    expect(await screen.findByText('Samtykket gælder fra nu.')).toBeTruthy();
    expect(asked).toMatchObject([{ citizenId: 'c-1', recipientIds: ['o-1'], dataClasses: ['HEALTH'], purpose: null }]);
    expect(network.asked.at(-1)).toBe('CitizenPage');
  });

  it.each(['ConsentTooLong', 'NotFound', 'InvalidInput', 'IdempotencyConflict'])(
    'is not written down for %s, and the page says why',
    async (kind) => {
      open(refusal(kind));
      await give();
      expect((await screen.findByRole('alert')).textContent).toContain('Nej, fordi.');
    },
  );

  it('can be withdrawn', async () => {
    const { asked } = open({ __typename: 'WithdrawConsentSuccess', consent });
    await withdraw();
    const done = await screen.findByText('Samtykket er trukket tilbage.');
    await waitFor(() => expect(document.activeElement?.contains(done)).toBe(true));
    expect(asked).toMatchObject([{ consentId: 's-1', version: 4 }]);
  });

  it.each(['ConsentNotActive', 'StaleVersion', 'NotFound', 'IdempotencyConflict'])(
    'is not withdrawn for %s, and the page says why',
    async (kind) => {
      open(refusal(kind));
      await withdraw();
      expect((await screen.findByRole('alert')).textContent).toContain('Nej, fordi.');
    },
  );
});
