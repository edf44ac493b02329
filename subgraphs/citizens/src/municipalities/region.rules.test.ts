import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MUNICIPALITIES } from './municipality-list.ts';
import { regionOn } from './region.rules.ts';

const inRegion = (region: string, day: string) =>
  MUNICIPALITIES.filter(({ regions }) => regionOn(regions, day) === region).map(({ code }) => code);

describe('the regions of the municipalities', () => {
  it('gives Region Hovedstaden København and 28 others up to the last day of 2026', () => {
    expect(inRegion('Region Hovedstaden', '2026-12-31')).toHaveLength(29);
    expect(inRegion('Region Hovedstaden', '2026-12-31')).toContain('0101');
    expect(inRegion('Region Hovedstaden', '2027-01-01')).toEqual([]);
  });

  it('lets Region Østdanmark take over the 46 of Hovedstaden and Sjælland on the first day of 2027', () => {
    expect(inRegion('Region Sjælland', '2026-12-31')).toHaveLength(17);
    expect(inRegion('Region Østdanmark', '2027-01-01')).toHaveLength(46);
    expect(inRegion('Region Østdanmark', '2026-12-31')).toEqual([]);
  });

  it('knows no region before the municipalities of today were made, and none of Christiansø', () => {
    const christiansoe = MUNICIPALITIES.find(({ code }) => code === '0411');
    expect(regionOn(MUNICIPALITIES[0]?.regions ?? [], '2006-12-31')).toBeNull();
    expect(regionOn(christiansoe?.regions ?? [], '2026-11-22')).toBeNull();
  });

  const published = join(import.meta.dirname, '../../../../../shared/data/dk-core/municipalities.csv');
  const itWhenPublished = existsSync(published) ? it : it.skip;
  itWhenPublished('agrees with the published code list on every code, name and member of Region Hovedstaden', () => {
    const rows = readFileSync(published, 'utf8').trim().split(/\r?\n/).slice(1).sort();
    const ours = MUNICIPALITIES.map(
      ({ code, name, regions }) =>
        `${code},${name},${regionOn(regions, '2026-12-31') === 'Region Hovedstaden' ? '1084' : ''}`,
    );
    expect(ours.sort()).toEqual(rows);
  });
});
