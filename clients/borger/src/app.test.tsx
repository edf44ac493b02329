/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aRow, citizenWithLog } from './testing/a-log.ts';
import { KAREN, openApp, VIBEKE } from './testing/open-app.tsx';

const world = { citizen: { ...citizenWithLog([aRow()]), consents: [], blocks: [], emergencyAccesses: [] } };

describe('the citizen’s front-end', () => {
  it('leads from page to page, names each in the tab and puts the focus on its heading', async () => {
    openApp(world);
    await screen.findByRole('heading', { level: 1, name: 'Hvem har set mine oplysninger?' });
    for (const [link, heading] of [
      ['Mine samtykker', 'Mine samtykker'],
      ['Nødadgange', 'Nødadgange'],
    ] as const) {
      await userEvent.click(screen.getByRole('link', { name: link }));
      const title = await screen.findByRole('heading', { level: 1, name: heading });
      await waitFor(() => expect(document.activeElement).toBe(title));
      expect(document.title).toBe(`${heading} - Tværs borger`);
      expect(screen.getByRole('link', { name: link }).getAttribute('aria-current')).toBe('page');
    }
  });

  it('tells a guardian whose pages these are', async () => {
    openApp(world, { person: VIBEKE });
    expect(await screen.findByText(/Du ser siden som værge for Bo Larsen/)).toBeTruthy();
  });

  it('is not for somebody who is neither a citizen nor a guardian', async () => {
    const { network } = openApp(world, { person: KAREN });
    expect(await screen.findByText(/Du er ikke logget ind som borger eller værge/)).toBeTruthy();
    expect(network.asked).toEqual([]);
  });

  it('leads whoever lost the way back', async () => {
    openApp(world, { path: '/nowhere' });
    const back = await screen.findByRole('link', { name: 'Se, hvem der har set dine oplysninger' });
    expect(back.getAttribute('href')).toBe('/');
  });

  it('shows nothing more once the sign-in is not valid', async () => {
    const { network } = openApp(world);
    await screen.findByRole('article');
    network.trouble = 'signed-out';
    await userEvent.click(screen.getByRole('link', { name: 'Mine samtykker' }));
    expect(await screen.findByText(/Du er blevet logget ud/)).toBeTruthy();
    expect(screen.queryByText('Hjemløseenheden')).toBeNull();
  });

  it('signs out', async () => {
    const { session } = openApp(world);
    await userEvent.click(await screen.findByRole('button', { name: 'Log ud' }));
    expect(session.asked).toEqual(['sign out']);
  });
});
