/** What kind of knowledge a field is (rule A3). The order is the bit order of `classMask`, so only append. */
export const DATA_CLASSES = [
  'identity',
  'contactInfo',
  'socialCase',
  'plan',
  'health',
  'psychiatry',
  'substance',
  'dose',
  'offence',
  'economyEmployment',
  'protectedAddress',
  'hospitalStay',
  'accessLog',
] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** The bit of one class: sets of classes are small numbers while a request runs. */
export const classMask = (dataClass: DataClass): number => 1 << DATA_CLASSES.indexOf(dataClass);

/** The names behind a mask, in the order above. */
export const classesIn = (mask: number): DataClass[] => DATA_CLASSES.filter((_name, bit) => mask & (1 << bit));
