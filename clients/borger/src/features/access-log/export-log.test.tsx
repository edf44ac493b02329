/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aRow, citizenWithLog } from '../../testing/a-log.ts';
import { openApp } from '../../testing/open-app.tsx';

interface Saved {
  name: string;
  type: string;
}

/** Opens the page and presses a button; answers what files were given to the reader, and what was asked for. */
async function exportAs(button: string, answer: unknown) {
  const saved: Saved[] = [];
  const asked: unknown[] = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob) => {
    blobs.set('blob:1', blob);
    return 'blob:1';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, type: blobs.get(this.href)?.type ?? '' });
  };
  const accessLogExport = (args: unknown) => {
    asked.push(args);
    return answer;
  };
  openApp({ citizen: citizenWithLog([aRow()]), accessLogExport });
  await userEvent.click(await screen.findByRole('button', { name: button }));
  return { saved, asked };
}

describe('the list as a file', () => {
  it.each([
    ['Hent som tekst', 'JSON_LINES', { name: 'hvem-har-set.jsonl', type: 'application/x-ndjson' }],
    ['Hent til et sundhedssystem (FHIR)', 'FHIR', { name: 'hvem-har-set.fhir.json', type: 'application/fhir+json' }],
  ])('comes by »%s«', async (button, format, file) => {
    const { saved, asked } = await exportAs(button, { content: '{}\n', events: 7, complete: true });
    expect(await screen.findByText('Filen er hentet med 7 opslag.')).toBeTruthy();
    expect([saved, asked]).toEqual([[file], [{ citizenId: 'c-1', format }]]);
  });

  it('says when it does not hold everything', async () => {
    await exportAs('Hent som tekst', { content: '{}\n', events: 5000, complete: false });
    expect(await screen.findByText(/Listen går længere tilbage/)).toBeTruthy();
  });

  it('says when it could not be had, and saves nothing', async () => {
    const { saved } = await exportAs('Hent som tekst', null);
    expect((await screen.findByRole('alert')).textContent).toContain('Filen kunne ikke hentes');
    expect(saved).toEqual([]);
  });
});
