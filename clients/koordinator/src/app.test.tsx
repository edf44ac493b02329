/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aCitizen } from './testing/a-citizen.ts';
import { caseloadOf, openApp } from './testing/open-app.tsx';

const world = { ...caseloadOf(aCitizen()), citizen: aCitizen() };

describe('the coordinator’s front-end', () => {
  it('says that it is reading until it has read', async () => {
    openApp(world, { before: (network) => Object.assign(network, { trouble: 'never-answers' }) });
    expect(await screen.findByText('Dine borgere hentes …')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Mine borgere' })).toBeTruthy();
  });

  it('puts the focus on the heading of the page one goes to, and names it in the tab', async () => {
    openApp(world);
    await userEvent.click(await screen.findByRole('link', { name: 'Bo Larsen' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Bo Larsen' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(document.title).toBe('Bo Larsen - Tværs koordinator');
    await userEvent.click(screen.getByRole('link', { name: 'Mine borgere' }));
    expect(await screen.findByRole('article', { name: 'Bo Larsen' })).toBeTruthy();
  });

  it('leads whoever lost the way back to the list', async () => {
    openApp(world, { path: '/nowhere' });
    expect((await screen.findByRole('link', { name: 'Gå til dine borgere' })).getAttribute('href')).toBe('/');
  });

  it('shows nothing more once the sign-in is not valid', async () => {
    const { network, session } = openApp(world);
    await screen.findByRole('article', { name: 'Bo Larsen' });
    network.trouble = 'signed-out';
    await userEvent.click(screen.getByRole('link', { name: 'Bo Larsen' }));
    expect(await screen.findByText(/Du er blevet logget ud/)).toBeTruthy();
    expect(screen.queryByText('Bo Larsen')).toBeNull();
    expect(session.asked).toEqual(['end']);
  });

  it('says when the network is gone, and that nothing could be read', async () => {
    openApp(world, { before: (network) => Object.assign(network, { trouble: 'offline' }) });
    expect((await screen.findByRole('alert')).textContent).toContain('Siden kan ikke vises lige nu');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    act(() => void fireEvent(window, new Event('offline')));
    expect(await screen.findByText('Du er ikke på nettet')).toBeTruthy();
    Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
    act(() => void fireEvent(window, new Event('online')));
    expect(screen.queryByText('Du er ikke på nettet')).toBeNull();
  });

  it('signs out', async () => {
    const { session } = openApp(world);
    await userEvent.click(await screen.findByRole('button', { name: 'Log ud' }));
    expect(session.asked).toEqual(['sign out']);
  });
});
