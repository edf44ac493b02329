/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { aRow, citizenWithLog } from '../../testing/a-log.ts';
import { openApp } from '../../testing/open-app.tsx';

interface Saved {
  name: string;
  type: string;
  content: Promise<string>;
}

/** Opens the page and presses a button; answers what files were given to the reader, and what was asked for. */
async function exportAs(button: string, answer: unknown | ((args: { to?: string }) => unknown)) {
  const saved: Saved[] = [];
  const asked: unknown[] = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob) => {
    blobs.set('blob:1', blob);
    return 'blob:1';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    saved.push({ name: this.download, type: blob?.type ?? '', content: read(blob) });
  };
  const accessLogExport = (args: { to?: string }) => {
    asked.push(args);
    return typeof answer === 'function' ? answer(args) : answer;
  };
  openApp({ citizen: citizenWithLog([aRow()]), accessLogExport });
  await userEvent.click(await screen.findByRole('button', { name: button }));
  return { saved, asked };
}

/** What is in a file; jsdom's own has no `text()`. */
const read = (blob: Blob | undefined): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob ?? new Blob());
  });

describe('the list as a file', () => {
  it.each([
    ['Hent som tekst', 'JSON_LINES', { name: 'hvem-har-set.jsonl', type: 'application/x-ndjson' }],
    ['Hent til et sundhedssystem (FHIR)', 'FHIR', { name: 'hvem-har-set.fhir.json', type: 'application/fhir+json' }],
  ])('comes by »%s«', async (button, format, file) => {
    const { saved, asked } = await exportAs(button, { content: '{}\n', events: 7, complete: true });
    expect(await screen.findByText('Filen er hentet med 7 opslag.')).toBeTruthy();
    expect([saved, asked]).toMatchObject([[file], [{ citizenId: 'c-1', format, to: null }]]);
  });

  it.each([
    ['Hent som tekst', (row: string) => `${row}\n`, '1\n2\n'],
    [
      'Hent til et sundhedssystem (FHIR)',
      (row: string) => `{"resourceType":"Bundle","entry":[${row}]}`,
      '{"resourceType":"Bundle","entry":[1,2]}',
    ],
  ])('is one file by »%s« also where the log is longer than one answer', async (button, write, whole) => {
    const oldest = '2026-11-20T10:00:00.000Z';
    const answer = ({ to }: { to?: string }) =>
      to === oldest
        ? { content: write('2'), events: 1, complete: true, oldest: '2026-01-01T10:00:00.000Z' }
        : { content: write('1'), events: 5000, complete: false, oldest };
    const { saved } = await exportAs(button, answer);
    expect(await screen.findByText('Filen er hentet med 5001 opslag.')).toBeTruthy();
    expect(await Promise.all(saved.map(({ content }) => content))).toEqual([whole]);
  });

  it('is no file when a part of it is missing', async () => {
    const answer = ({ to }: { to?: string }) =>
      to ? null : { content: '{}\n', events: 5000, complete: false, oldest: '2026-11-20T10:00:00.000Z' };
    const { saved } = await exportAs('Hent som tekst', answer);
    expect((await screen.findByRole('alert')).textContent).toContain('Filen kunne ikke hentes');
    expect(saved).toEqual([]);
  });

  it('says when it could not be had, and saves nothing', async () => {
    const { saved } = await exportAs('Hent som tekst', null);
    expect((await screen.findByRole('alert')).textContent).toContain('Filen kunne ikke hentes');
    expect(saved).toEqual([]);
  });
});
