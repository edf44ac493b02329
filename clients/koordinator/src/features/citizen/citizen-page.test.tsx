/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { screen, within } from '@testing-library/react';
import { aCitizen, aTask, edges } from '../../testing/a-citizen.ts';
import { openApp } from '../../testing/open-app.tsx';

const path = '/borgere/c-1';
const section = async (name: string) => within(await screen.findByRole('region', { name }));
const CANNOT = 'Kan ikke vises lige nu.';

describe('the whole citizen', () => {
  it('is told: where, what is agreed, what runs, who is responsible, who it is', async () => {
    openApp({ citizen: aCitizen({ tasks: edges(aTask()), safetyNotes: ['Hunden bider.'] }) }, { path });
    expect(await screen.findByRole('heading', { level: 1, name: 'Bo Larsen' })).toBeTruthy();
    const where = await section('Hvor');
    expect(where.getByText('Herberg, Mændenes Hjem, Vesterbro')).toBeTruthy();
    expect(where.getByText('Hunden bider.')).toBeTruthy();
    expect(where.getByText(/1 kontakt, ingen indlæggelser/)).toBeTruthy();
    const plan = await section('Fælles plan');
    expect(plan.getByText('Jeg vil have min egen dør.')).toBeTruthy();
    expect(plan.getByText('1 af 2 handlinger udført')).toBeTruthy();
    expect(plan.getByText(/Ikke nu: Skal have ro først/)).toBeTruthy();
    expect((await section('Åbne opgaver')).getByText('Gadeteamet')).toBeTruthy();
    expect((await section('Indsatser')).getByRole('heading', { name: 'Værested' })).toBeTruthy();
    const team = await section('Hvem har ansvaret');
    expect(team.getByRole('link', { name: '+45 00 00 00 01' }).getAttribute('href')).toBe('tel:+4500000001');
    expect((await section('Hvem')).getByText('6103709999')).toBeTruthy();
  });

  it('says what is not there', async () => {
    openApp({ citizen: aCitizen({ plan: null, interventions: [], coordinator: null, identifiers: [] }) }, { path });
    expect((await section('Fælles plan')).getByText(/Der er ingen fælles plan endnu/)).toBeTruthy();
    expect((await section('Indsatser')).getByText('Ingen indsatser i gang, som du kan se.')).toBeTruthy();
    expect((await section('Hvem har ansvaret')).getByText('Ingen koordinator endnu')).toBeTruthy();
    expect((await section('Åbne opgaver')).getByText('Ingen åbne opgaver.')).toBeTruthy();
    expect((await section('Hvem')).getByText('Kendes ikke')).toBeTruthy();
  });

  it.each([
    ['plans', ['Fælles plan', 'Åbne opgaver', 'Overgange']],
    ['interventions', ['Indsatser', 'Indlæggelser']],
    ['staff', ['Hvem har ansvaret']],
  ] as const)('leaves out what %s owns when it is dead, and says so instead of »nothing«', async (sector, silent) => {
    openApp({ citizen: aCitizen() }, { path, before: ({ dead }) => dead.add(sector) });
    const titles = [
      'Hvor',
      'Hvem',
      'Fælles plan',
      'Åbne opgaver',
      'Overgange',
      'Indsatser',
      'Indlæggelser',
      'Hvem har ansvaret',
    ];
    for (const title of titles) {
      const told = (await section(title)).queryByText(CANNOT) === null;
      expect({ title, told }).toEqual({ title, told: !silent.some((one) => one === title) });
    }
  });

  it('tells of each kind of intervention what only it has', async () => {
    const one = { title: 'x', state: 'ACTIVE', startedOn: null };
    const interventions = [
      { ...one, __typename: 'FactCourse', id: 'i-1', boardEntry: { reason: 'Krise', overdue: true } },
      { ...one, __typename: 'HousingFirstCourse', id: 'i-2', method: 'CTI', phase: 2, tenancy: null },
      {
        ...one,
        __typename: 'SubstitutionTreatment',
        id: 'i-3',
        prescription: { drug: 'METHADONE', dailyDose: { value: 60, unit: 'mg' } },
        hold: { since: '2026-11-20T08:00:00Z', reason: 'Tal med lægen først.' },
      },
    ];
    openApp({ citizen: aCitizen({ interventions }) }, { path });
    const list = await section('Indsatser');
    for (const words of [
      'Ikke gennemgået',
      /CTI, fase 2 af 3\. Intet lejemål endnu/,
      /Tal med lægen først/,
      /Metadon 60 mg om dagen/,
    ])
      expect(list.getByText(words)).toBeTruthy();
  });

  it('tells of stays in hospital and what is still to be in place', async () => {
    const stay = { id: 'h-1', state: 'FINISHED', startedAt: '2026-11-01T08:00:00Z', endedAt: '2026-11-05T08:00:00Z' };
    const checklist = [
      { id: 'l-1', item: 'Et sted at sove', done: false },
      { id: 'l-2', item: 'Medicin', done: true },
    ];
    const transitions = [{ id: 'o-1', kind: 'HOSPITAL_DISCHARGE', checklist }];
    const hospitalStays = edges({ ...stay, hospitalName: 'Bispebjerg', dischargedWithoutHome: true });
    openApp({ citizen: aCitizen({ hospitalStays, transitions }) }, { path });
    expect((await section('Indlæggelser')).getByText('Udskrevet uden bolig')).toBeTruthy();
    const passages = await section('Overgange');
    expect(passages.getByText('1 af 2 på plads')).toBeTruthy();
    expect(passages.getByText('(mangler)').parentElement?.textContent).toContain('Et sted at sove');
  });

  it('looks the same for a citizen who does not exist and one who may not be seen', async () => {
    openApp({ citizen: null }, { path });
    expect(await screen.findByText('Borgeren findes ikke, eller du har ikke adgang.')).toBeTruthy();
  });

  it('is never said not to exist because the citizen sector is dead', async () => {
    openApp({ citizen: aCitizen() }, { path, before: ({ dead }) => dead.add('citizens') });
    expect((await screen.findByRole('alert')).textContent).toContain('personoplysninger');
    expect(screen.queryByText(/findes ikke/)).toBeNull();
  });
});
