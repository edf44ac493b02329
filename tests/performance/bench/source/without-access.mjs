/** For NODE_OPTIONS of a house that the benchmark starts: its subgraphs then decide nothing and log nothing. */
import { changeLines } from './change-lines.mjs';
import { ACCESS } from './changes.mjs';

changeLines(ACCESS);
