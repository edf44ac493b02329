/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aCitizen, edges } from '../../testing/a-citizen.ts';
import { caseloadOf, openApp } from '../../testing/open-app.tsx';

const card = (name: string) => screen.findByRole('article', { name });

describe('the caseload', () => {
  it('tells who must not be missed first, and why', async () => {
    const stays = edges({ id: 'h-1', state: 'IN_PROGRESS' });
    const calm = aCitizen();
    const admitted = aCitizen({ id: 'c-2', displayName: 'Ida Holm', hospitalStays: stays });
    const unseen = aCitizen({ id: 'c-3', displayName: 'Ole Bro', daysSinceLastContact: 40, plan: null });
    openApp(caseloadOf(calm, admitted, unseen));
    const ole = within(await card('Ole Bro'));
    expect(ole.getByText('Ikke set i 40 dage')).toBeTruthy();
    expect(ole.getByText('Ingen plan, du kan se')).toBeTruthy();
    expect(ole.getByText('for 40 dage siden')).toBeTruthy();
    expect(screen.getAllByRole('article').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Ole Bro',
      'Ida Holm',
      'Bo Larsen',
    ]);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Kræver handling',
      'Hold øje med',
      'Ingen kendte advarsler',
    ]);
    expect(screen.getByText('3 af 25 borgere')).toBeTruthy();
  });

  it('says nothing false of somebody of whom the reader may see next to nothing', async () => {
    const hidden = { daysSinceLastContact: null, livingSituation: null, plan: null, tasks: null, hospitalStays: null };
    openApp(caseloadOf(aCitizen({ ...hidden, interventions: [] })));
    const bo = within(await card('Bo Larsen'));
    for (const words of ['Ingen plan', 'Intet opholdssted', 'Ingen indsatser'])
      expect(bo.getByText(`${words}, du kan se`)).toBeTruthy();
    expect(bo.getAllByText(/ngen kontakt, du kan se/)).toHaveLength(2);
    expect(bo.queryByText(/aldrig|vides ikke|fælles plan|i gang/i)).toBeNull();
  });

  it('raises no alarm about what a dead sector would have told', async () => {
    openApp(caseloadOf(aCitizen()), { before: ({ dead }) => dead.add('plans').add('citizens').add('interventions') });
    const bo = within(await card('Navnet kan ikke vises'));
    expect(bo.getByText('Opholdssted kan ikke vises lige nu')).toBeTruthy();
    expect(bo.getByText('Indsatser kan ikke vises lige nu')).toBeTruthy();
    expect(bo.queryByText(/du kan se|Sidst set/)).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('Noget mangler på siden');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Ingen kendte advarsler');
  });

  it('cannot be shown without the staff sector, says so and tries again', async () => {
    const { network } = openApp(caseloadOf(aCitizen()), { before: ({ dead }) => dead.add('staff') });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Vi kan ikke hente medarbejdere og teams lige nu');
    expect(alert.textContent).toContain('sag-1');
    expect(screen.queryByText(/ikke koordinator for nogen/)).toBeNull();
    network.dead.clear();
    await userEvent.click(within(alert).getByRole('button', { name: 'Prøv igen' }));
    expect(await card('Bo Larsen')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('may be empty', async () => {
    openApp({ staffMember: { id: 's-1', name: 'Karen Holm', caseload: null } });
    expect(await screen.findByText('Du er ikke koordinator for nogen borgere endnu.')).toBeTruthy();
  });

  it('is not there for somebody who is no member of staff', async () => {
    const { network } = openApp(caseloadOf(aCitizen()), { staffMemberId: null });
    expect(await screen.findByText(/Du er ikke logget ind som medarbejder/)).toBeTruthy();
    expect(network.asked).toEqual([]);
  });

  it('says when it is above the ceiling', async () => {
    const world = caseloadOf(aCitizen());
    Object.assign((world.staffMember as { caseload: object }).caseload, { aboveCeiling: true, count: 26 });
    openApp(world);
    expect(await screen.findByText('Flere, end du må have')).toBeTruthy();
  });
});
