import { MUNICIPALITIES } from './municipality-list.ts';

const text = (value: string | null): string => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);
const row = (...values: (string | null)[]): string => `(${values.map(text).join(', ')})`;
const municipalities = MUNICIPALITIES.map(({ code, name }) => row(code, name));
const regions = MUNICIPALITIES.flatMap(({ code, regions: periods }) =>
  periods.map(({ region, validFrom, validTo }) => row(code, region, validFrom, validTo)),
);

/** Writes the list into empty tables; the migration and the seed both do, since a seed starts by emptying all. */
export const FILL_MUNICIPALITIES = `
  INSERT INTO municipality (code, name) VALUES ${municipalities.join(', ')};
  INSERT INTO municipality_region (code, region, valid_from, valid_to) VALUES ${regions.join(', ')};`;
