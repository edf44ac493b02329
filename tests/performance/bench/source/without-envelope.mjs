/**
 * For NODE_OPTIONS of a house that the benchmark starts: its subgraphs then decide nothing, log nothing, and answer
 * whoever asks, as much as they ask. No gateway but ours could ask them otherwise.
 */
import { changeLines } from './change-lines.mjs';
import { ACCESS, ENVELOPE, MANY_ENTITIES } from './changes.mjs';

changeLines([...ACCESS, ENVELOPE, MANY_ENTITIES]);
