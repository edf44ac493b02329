/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { screen, within } from '@testing-library/react';
import { aCitizen } from '../../testing/a-citizen.ts';
import { openApp } from '../../testing/open-app.tsx';

const path = '/borgere/c-1';
const section = async (name: string) => within(await screen.findByRole('region', { name }));

describe('why one sees a citizen', () => {
  it('is told: reasons, purpose, and the rules with their law', async () => {
    openApp({ citizen: aCitizen() }, { path });
    const why = await section('Du ser oplysningerne, fordi');
    expect(why.getAllByText('Du har en åben sag eller er i borgerens team.').length).toBeGreaterThan(0);
    for (const words of [/at få hjælpen til at hænge sammen/, 'retssikkerhedslov § 9', 'municipal-relation'])
      expect(why.getByText(words)).toBeTruthy();
    expect(why.getByText('navn og CPR-nummer og kontakt og opholdssted')).toBeTruthy();
  });

  it('may not be known', async () => {
    openApp({ citizen: aCitizen({ viewerAccess: null }) }, { path });
    expect((await section('Du ser oplysningerne, fordi')).getByText('Grundlaget er ikke oplyst.')).toBeTruthy();
  });
});

describe('what is not for the reader', () => {
  it('reads as nothing noted or nothing for them, and never as nothing there', async () => {
    const hidden = {
      plan: null,
      tasks: null,
      interventions: null,
      hospitalStays: null,
      transitions: null,
      careTeam: null,
      coordinator: null,
      safetyNotes: null,
      daysSinceLastContact: null,
      consents: null,
      blocks: null,
    };
    openApp({ citizen: aCitizen(hidden) }, { path });
    const notForYou = /ikke noget, du har adgang til at se/;
    for (const title of [
      'Fælles plan',
      'Åbne opgaver',
      'Indsatser',
      'Indlæggelser',
      'Overgange',
      'Hvem har ansvaret',
      'Hvor',
      'Samtykker',
      'Spærringer',
    ])
      expect((await section(title)).getAllByText(notForYou).length).toBeGreaterThan(0);
    expect(screen.queryByText(/aldrig|Ingen koordinator|Ingen indsatser|Ingen åbne/)).toBeNull();
  });

  it('is told apart from what nobody may see for want of news', async () => {
    openApp({ citizen: aCitizen({ plan: null }) }, { path, before: ({ stale }) => stale.add('plans') });
    expect((await section('Fælles plan')).getByText(/Prøv igen om lidt/)).toBeTruthy();
    expect((await screen.findByRole('alert')).textContent).toMatch(/Lige nu kan vi ikke vise/);
    expect(screen.queryByText(/ingen fælles plan/)).toBeNull();
  });
});
