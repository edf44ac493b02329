import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', 'schema', 'operations');

/** The document of one of the operations front-ends ask with: `operation('citizen-overview')`. */
export const operation = (name: string): string => readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
