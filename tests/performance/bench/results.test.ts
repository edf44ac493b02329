import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readResults, writeResults } from './results.ts';
import { targetTable } from './targets.ts';

const rowAbout = (what: string, figures: Record<string, number>): string =>
  targetTable(figures)
    .split('\n')
    .find((line) => line.includes(what)) ?? '';

describe('the results of the benchmark', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-results-'));
  const titles = ['Gateways', 'Access'];
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keep the other chapters and figures when one is measured again', () => {
    const first = { chapters: new Map([['Access', 'as it was']]), figures: { access: { accessShare: 0.42 } } };
    writeResults(folder, first, titles);
    const { chapters, figures } = readResults(folder);
    const second = {
      chapters: new Map(chapters).set('Gateways', 'measured\n\n| a table |'),
      figures: { ...figures, gateways: { publicGraph: 4 } },
    };
    writeResults(folder, second, titles);
    expect(readResults(folder)).toEqual(second);
    const text = readFileSync(join(folder, 'RESULTS.md'), 'utf8');
    expect(text).toContain('| caseload **42 %** | not met |');
    expect(text).toContain('\n## Gateways\n\nmeasured\n\n| a table |\n\n## Access\n\nas it was\n');
  });
});

describe('the table of targets', () => {
  it.each([
    [4.2, 6.5, 'caseload **4.20**, overview **6.50** | met |'],
    [6.1, 6.5, 'caseload **6.10**, overview **6.50** | stretch met |'],
    [3.9, 6.5, 'caseload **3.90**, overview **6.50** | not met |'],
  ])('judges by the worse of %d and %d where more is better', (gatewayPlainCaseload, gatewayPlainOverview, says) => {
    expect(rowAbout('against plain @apollo', { gatewayPlainCaseload, gatewayPlainOverview })).toContain(says);
  });

  it('judges the other way about where less is better', () => {
    expect(rowAbout('access rules', { accessShare: 0.31 })).toContain('| not met |');
    expect(rowAbout('access rules', { accessShare: 0.3 })).toContain('| met |');
  });

  it('claims nothing of what was not measured, or only in part', () => {
    expect(rowAbout('fetches', {})).toContain('overview not measured, caseload not measured |  |');
    expect(rowAbout('fetches', { overviewFetches: 4 })).toContain('overview **4**, caseload not measured |  |');
  });
});
