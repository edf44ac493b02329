/** For NODE_OPTIONS of a house that the benchmark starts: its subgraphs then decide nothing and log nothing. */
import { register } from 'node:module';
import { ACCESS } from './changes.mjs';

register('./change-lines.mjs', import.meta.url, { data: ACCESS });
