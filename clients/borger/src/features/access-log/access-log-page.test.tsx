/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aRow, citizenWithLog } from '../../testing/a-log.ts';
import { openApp, VIBEKE } from '../../testing/open-app.tsx';

const looks = () => screen.findAllByRole('article');

describe('who has looked', () => {
  it('is told by unit, role, time, what, why and on what ground', async () => {
    openApp({ citizen: citizenWithLog([aRow()]) });
    const look = (await looks())[0]?.textContent ?? '';
    for (const words of [
      '11.00',
      'Hjemløseenheden, koordinator',
      'navn og CPR-nummer og kontakt og opholdssted',
      'at få hjælpen til at hænge sammen',
      'de har en opgave med dig',
    ])
      expect(look).toContain(words);
  });

  it('stands under its day, the newest first', async () => {
    openApp({ citizen: citizenWithLog([aRow(), aRow({ id: 'e-2', at: '2026-11-20T10:00:00.000Z' })]) });
    await looks();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '22. november 2026',
      '20. november 2026',
    ]);
  });

  it('marks emergencies and refusals, in words', async () => {
    const refused = aRow({ id: 'e-2', at: '2026-11-22T09:00:00.000Z', outcome: 'DENIED', basis: 'unspecified' });
    openApp({ citizen: citizenWithLog([aRow({ purpose: 'emergency', basis: 'emergency-municipal' }), refused]) });
    const [emergency, refusal] = await looks();
    expect(within(emergency as HTMLElement).getByText('Nødadgang')).toBeTruthy();
    const reason = within(emergency as HTMLElement).getByRole('link', { name: 'Læs begrundelsen' });
    expect(reason.getAttribute('href')).toBe('/noedadgange');
    expect(refusal?.textContent).toContain('Afvist: fik ikke noget at se');
    expect(refusal?.textContent).toContain('Ville se');
  });

  it('is counted in a picture with its numbers', async () => {
    const other = { organisation: { id: 'o-2', name: 'F-ACT Amager' }, role: 'fact' };
    const rows = [aRow(), aRow({ id: 'e-2', at: '2026-11-21T10:00:00Z' }), aRow({ id: 'e-3', ...other })];
    openApp({ citizen: citizenWithLog(rows) });
    const picture = within(await screen.findByRole('region', { name: 'Hvem har set mest?' }));
    expect(picture.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Hjemløseenheden: 2',
      'F-ACT Amager: 1',
    ]);
  });

  it('goes further back on demand, down to the first', async () => {
    const rows = [1, 2, 3].map((day) => aRow({ id: `e-${day}`, at: `2026-11-0${4 - day}T10:00:00.000Z` }));
    const { network } = openApp({ citizen: citizenWithLog(rows, 2) });
    expect(await looks()).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Vis flere' }));
    await waitFor(async () => expect(await looks()).toHaveLength(3));
    expect(screen.getByText('Der er ikke flere opslag.')).toBeTruthy();
    expect(network.asked).toEqual(['AccessLogPage', 'AccessLogPage']);
  });

  it('keeps what is shown when older ones cannot be fetched', async () => {
    const rows = [aRow(), aRow({ id: 'e-2', at: '2026-11-21T10:00:00Z' })];
    const { network } = openApp({ citizen: citizenWithLog(rows, 1) });
    await looks();
    network.stale.add('citizens');
    await userEvent.click(screen.getByRole('button', { name: 'Vis flere' }));
    expect(await screen.findByText(/ældre opslag kunne ikke hentes/)).toBeTruthy();
    expect(await looks()).toHaveLength(1);
    network.stale.clear();
    await userEvent.click(screen.getByRole('button', { name: 'Vis flere' }));
    await waitFor(async () => expect(await looks()).toHaveLength(2));
  });

  it('names one’s own looks, and leaves them out when asked to, which the address remembers', async () => {
    const own = aRow({ id: 'e-2', organisation: null, role: 'citizen', purpose: 'citizenSelf', basis: 'own' });
    openApp({ citizen: citizenWithLog([own, aRow()]) });
    await looks();
    expect(screen.getByRole('heading', { level: 4, name: /Dig selv/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Vis ikke mine egne opslag' }));
    expect(await looks()).toHaveLength(1);
    expect(window.location.search).toBe('?egne=skjul');
  });

  it('tells a guardian of the citizen’s looks as the citizen’s', async () => {
    const rows = [
      aRow({ organisation: null, role: 'citizen' }),
      aRow({ id: 'e-2', organisation: null, role: 'guardian' }),
    ];
    openApp({ citizen: citizenWithLog(rows) }, { person: VIBEKE });
    await looks();
    expect(screen.getByRole('heading', { level: 4, name: /Borgeren selv/ })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 4, name: /Dig selv/ })).toBeTruthy();
  });

  it('may be empty', async () => {
    openApp({ citizen: citizenWithLog([]) });
    expect(await screen.findByText(/Ingen har set dine oplysninger/)).toBeTruthy();
  });

  it('says that it is reading until it has read', async () => {
    openApp({ citizen: null }, { before: (network) => Object.assign(network, { trouble: 'never-answers' }) });
    expect(await screen.findByText('Listen hentes …')).toBeTruthy();
  });

  it('is never called empty while the sector does not know who may see what', async () => {
    openApp({ citizen: citizenWithLog([aRow()]) }, { before: ({ stale }) => stale.add('citizens') });
    expect((await screen.findByRole('alert')).textContent).toMatch(/Lige nu kan vi ikke vise .* Prøv igen om lidt/);
    expect(screen.queryByText(/Ingen har set|findes ikke/)).toBeNull();
  });

  it('says the same whether there is no list or none to see', async () => {
    openApp({ citizen: null });
    expect(await screen.findByText('Listen findes ikke, eller du har ikke adgang til den.')).toBeTruthy();
  });
});
