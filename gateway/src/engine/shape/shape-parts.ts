import type { Selecting } from './collect-fields.ts';
import type { Introspecting } from './introspection.ts';

/** What shapes are made from: the operation, its fragments, and which of its conditions hold. */
export type ShapeParts = Selecting & Introspecting;
