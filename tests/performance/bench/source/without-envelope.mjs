/**
 * For NODE_OPTIONS of a house that the benchmark starts: its subgraphs then decide nothing, log nothing, and answer
 * whoever asks, as much as they ask. No gateway but ours could ask them otherwise.
 */
import { register } from 'node:module';
import { ACCESS, ENVELOPE, MANY_ENTITIES } from './changes.mjs';

register('./change-lines.mjs', import.meta.url, { data: [...ACCESS, ENVELOPE, MANY_ENTITIES] });
