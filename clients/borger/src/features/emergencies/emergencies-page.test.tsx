/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { screen } from '@testing-library/react';
import { openApp } from '../../testing/open-app.tsx';

const path = '/noedadgange';
const access = (different: Record<string, unknown> = {}) => ({
  id: 'n-1',
  organisation: { id: 'o-1', name: 'Hjemløseenheden' },
  reason: 'Fundet bevidstløs på gaden, skulle vide hvilken medicin.',
  startedAt: '2026-11-22T10:00:00.000Z',
  endsAt: '2026-11-22T11:00:00.000Z',
  reviewDueOn: '2026-11-29',
  review: null,
  ...different,
});
const citizenWith = (emergencyAccesses: unknown) => ({ citizen: { id: 'c-1', displayName: 'Bo', emergencyAccesses } });

describe('emergency accesses', () => {
  it('are told with the unit, the reason in its words, and that a manager will look at it', async () => {
    openApp(citizenWith([access()]), { path });
    const item = (await screen.findByRole('article')).textContent ?? '';
    for (const words of ['Hjemløseenheden', 'Fundet bevidstløs', 'Venter på lederen', 'senest 29. november 2026'])
      expect(item).toContain(words);
  });

  it.each([
    ['JUSTIFIED', 'Lederen fandt den i orden'],
    ['UNJUSTIFIED', 'Lederen fandt den ikke i orden'],
  ])('tell what the manager thought: %s', async (verdict, words) => {
    const review = { verdict, note: 'Talt med medarbejderen.', reviewedAt: '2026-11-23T10:00:00.000Z' };
    openApp(citizenWith([access({ review })]), { path });
    const item = (await screen.findByRole('article')).textContent ?? '';
    expect(item).toContain(words);
    expect(item).toContain('Talt med medarbejderen.');
  });

  it('may be none', async () => {
    openApp(citizenWith([]), { path });
    expect(await screen.findByText('Der er ingen nødadgange at vise.')).toBeTruthy();
  });

  it('look the same when there are none and none to see', async () => {
    openApp(citizenWith(null), { path });
    expect(await screen.findByText(/ingen nødadgange, eller ikke nogen, du har adgang til/)).toBeTruthy();
  });

  it('are never called none while the sector does not know who may see what', async () => {
    openApp(citizenWith([access()]), { path, before: ({ stale }) => stale.add('citizens') });
    expect((await screen.findByRole('alert')).textContent).toContain('Lige nu kan vi ikke vise');
    expect(screen.queryByText(/Ingen har taget|ingen nødadgange/)).toBeNull();
  });
});
