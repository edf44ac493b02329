import { classesIn, classMask, DATA_CLASSES, type DataClass } from '@tvaers/contract/data-classes';

/** The mask that stands for all classes, those of a later policy as well. */
export const ALL_CLASSES = -1;

/** `contactInfo` is `CONTACT_INFO` in the graph. */
const nameOf = (dataClass: DataClass): string => dataClass.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

const MASK_OF_NAME = new Map(DATA_CLASSES.map((dataClass) => [nameOf(dataClass), classMask(dataClass)]));

/** The mask of classes as the graph names them; the schema lets no other names in. */
export const maskOfNames = (names: readonly string[]): number =>
  names.reduce((mask, name) => mask | (MASK_OF_NAME.get(name) ?? 0), 0);

/** The names behind a mask; null for all classes, as the graph says it. */
export const namesInMask = (mask: number): string[] | null =>
  mask === ALL_CLASSES ? null : classesIn(mask).map(nameOf);
