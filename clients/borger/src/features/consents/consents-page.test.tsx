/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aBlock, aConsent, openConsents, refusal } from '../../testing/a-consent.ts';

const section = async (name: string) => within(await screen.findByRole('region', { name }));
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

async function fillConsent() {
  await press('Giv et samtykke');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Enhed' }), 'F-ACT Amager');
  await press('Tilføj');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Helbred' }));
  await press('Gem samtykket');
}
const openChange = () => press(/^Ret.*samtykket til F-ACT Amager$/);
const withdraw = async () => {
  await press(/^Træk tilbage.*samtykket til F-ACT Amager$/);
  await press('Ja, træk tilbage');
};
const lift = async () => {
  await press(/^Ophæv.*spærringen for Herberget$/);
  await press('Ja, ophæv spærringen');
};

describe('consents and blocks', () => {
  it('are told: who, what, what for, and how they stand', async () => {
    openConsents({
      consents: [aConsent(), aConsent({ id: 's-2', state: 'WITHDRAWN', withdrawnAt: '2026-11-01T10:00:00Z' })],
      blocks: [aBlock(), aBlock({ id: 'b-2', organisation: null, liftedAt: '2026-11-01T10:00:00Z' })],
    });
    const consents = await section('Samtykker');
    expect(consents.getByText(/Gælder til og med 22\. november 2999/)).toBeTruthy();
    expect(consents.getByText(/Trukket tilbage 1\. november 2026/)).toBeTruthy();
    expect(consents.getAllByText('helbred og psykiatri')).toHaveLength(2);
    expect(consents.getAllByRole('button', { name: /^Ret/ })).toHaveLength(1);
    const blocks = await section('Spærringer');
    expect(blocks.getByRole('heading', { name: 'Herberget' })).toBeTruthy();
    expect(blocks.getByRole('heading', { name: 'Alle' })).toBeTruthy();
    expect(blocks.getAllByRole('button', { name: /^Ophæv/ })).toHaveLength(1);
  });

  it('may be none', async () => {
    openConsents({ consents: [], blocks: [] });
    expect((await section('Samtykker')).getByText('Du har ikke givet nogen samtykker.')).toBeTruthy();
    expect((await section('Spærringer')).getByText('Du har ikke spærret for nogen.')).toBeTruthy();
  });

  it('look the same when there are none and none to see', async () => {
    openConsents({});
    expect((await section('Samtykker')).getByText(/ingen samtykker, eller ikke nogen, du har adgang til/)).toBeTruthy();
    expect(
      (await section('Spærringer')).getByText(/ingen spærringer, eller ikke nogen, du har adgang til/),
    ).toBeTruthy();
  });

  it('are never called none while the sector does not know who may see what', async () => {
    openConsents({ consents: [], blocks: [] }, ({ stale }) => stale.add('citizens'));
    expect((await screen.findByRole('alert')).textContent).toContain('Lige nu kan vi ikke vise');
    expect(screen.queryByText(/ikke givet nogen|ikke spærret/)).toBeNull();
  });
});

describe('giving a consent', () => {
  it('sends who, what and how long, says so and reads the page again', async () => {
    const { asked, network } = openConsents({ consents: [] });
    await fillConsent();
    expect(await screen.findByText('Samtykket gælder fra nu.')).toBeTruthy();
    expect(asked).toEqual([
      {
        citizenId: 'c-1',
        recipientIds: ['o-1'],
        dataClasses: ['HEALTH'],
        purpose: null,
        validTo: expect.any(String),
        idempotencyKey: expect.any(String),
      },
    ]);
    expect(network.asked).toEqual(['ConsentsPage', 'UnitsToChoose', 'GiveConsent', 'ConsentsPage']);
  });

  it('says at each field what is missing, and sends nothing', async () => {
    const { asked } = openConsents({ consents: [] });
    await press('Giv et samtykke');
    await press('Gem samtykket');
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'Fejl: Vælg mindst én enhed, og tryk på Tilføj.',
      'Fejl: Vælg mindst én slags oplysninger.',
    ]);
    expect(asked).toEqual([]);
  });

  it.each(['ConsentTooLong', 'NotFound', 'InvalidInput', 'IdempotencyConflict'])('tells of %s', async (kind) => {
    openConsents({ consents: [], answers: { giveConsent: refusal(kind) } });
    await fillConsent();
    expect((await screen.findByRole('alert')).textContent).toContain('Nej, fordi.');
    expect(screen.getByRole('heading', { name: 'Giv et samtykke' })).toBeTruthy();
  });

  it('names the last day that is allowed', async () => {
    openConsents({ consents: [], answers: { giveConsent: refusal('ConsentTooLong') } });
    await fillConsent();
    expect((await screen.findByRole('alert')).textContent).toContain('22. november 2027');
  });
});

describe('changing a consent', () => {
  it('begins with what was given and sends what it became', async () => {
    const { asked } = openConsents({ consents: [aConsent()] });
    await openChange();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Psykiatri' }));
    const day = screen.getByLabelText('Til og med') as HTMLInputElement;
    await userEvent.clear(day);
    await userEvent.type(day, new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
    await press('Gem samtykket');
    expect(await screen.findByText('Samtykket er rettet.')).toBeTruthy();
    expect(asked).toMatchObject([{ consentId: 's-1', version: 4, recipientIds: ['o-1'], dataClasses: ['HEALTH'] }]);
  });

  it.each(['ConsentTooLong', 'ConsentNotActive', 'StaleVersion', 'NotFound', 'InvalidInput', 'IdempotencyConflict'])(
    'tells of %s',
    async (kind) => {
      const soon = new Date(Date.now() + 86_400_000).toISOString();
      openConsents({ consents: [aConsent({ validTo: soon })], answers: { changeConsent: refusal(kind) } });
      await openChange();
      await press('Gem samtykket');
      expect((await screen.findByRole('alert')).textContent).toContain('Nej, fordi.');
    },
  );
});

describe('withdrawing a consent', () => {
  it('says what it means, asks once more, and says that it is done', async () => {
    const { asked } = openConsents({ consents: [aConsent()] });
    await withdraw();
    expect(await screen.findByText('Samtykket er trukket tilbage.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Samtykket er trukket tilbage.'));
    expect(asked).toMatchObject([{ consentId: 's-1', version: 4 }]);
  });

  it('can be given up; the focus goes back to the button', async () => {
    const { asked } = openConsents({ consents: [aConsent()] });
    await press(/^Træk tilbage.*samtykket til F-ACT Amager$/);
    await press('Fortryd');
    const button = await screen.findByRole('button', { name: /^Træk tilbage/ });
    await waitFor(() => expect(document.activeElement).toBe(button));
    expect(asked).toEqual([]);
  });

  it.each(['ConsentNotActive', 'StaleVersion', 'NotFound', 'IdempotencyConflict'])('tells of %s', async (kind) => {
    openConsents({ consents: [aConsent()], answers: { withdrawConsent: refusal(kind) } });
    await withdraw();
    expect((await screen.findByRole('alert')).textContent).toContain('Nej, fordi.');
  });
});

describe('blocking a unit', () => {
  const block = async () => {
    await press('Spær for en enhed');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Hvilken enhed?' }), 'F-ACT Amager');
    await press('Spær');
  };

  it('shuts it out from everything when nothing is chosen', async () => {
    const { asked } = openConsents({ blocks: [] });
    await block();
    expect(await screen.findByText('Spærringen gælder fra nu.')).toBeTruthy();
    expect(asked).toMatchObject([{ citizenId: 'c-1', organisationId: 'o-1', dataClasses: null }]);
  });

  it('asks for the unit', async () => {
    const { asked } = openConsents({ blocks: [] });
    await press('Spær for en enhed');
    await press('Spær');
    expect(screen.getByRole('alert').textContent).toContain('Vælg den enhed');
    expect(asked).toEqual([]);
  });

  it.each(['NotFound', 'InvalidInput', 'IdempotencyConflict'])('tells of %s', async (kind) => {
    openConsents({ blocks: [], answers: { blockAccess: refusal(kind) } });
    await block();
    expect((await screen.findByRole('alert')).textContent).toContain('Nej, fordi.');
  });

  it('cannot be done while nobody knows which units there are', async () => {
    openConsents({ blocks: [] }, ({ dead }) => dead.add('staff'));
    await press('Spær for en enhed');
    expect((await screen.findByRole('alert')).textContent).toContain('Listen over enheder kan ikke hentes');
  });
});

describe('lifting a block', () => {
  it('asks once more, and says that it is done', async () => {
    const { asked } = openConsents({ blocks: [aBlock()] });
    await lift();
    expect(await screen.findByText('Spærringen er ophævet.')).toBeTruthy();
    expect(asked).toMatchObject([{ blockId: 'b-1', version: 2 }]);
  });

  it.each(['BlockAlreadyLifted', 'StaleVersion', 'NotFound', 'IdempotencyConflict'])('tells of %s', async (kind) => {
    openConsents({ blocks: [aBlock()], answers: { liftBlock: refusal(kind) } });
    await lift();
    expect((await screen.findByRole('alert')).textContent).toContain('Nej, fordi.');
  });
});
