import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSchema, SCHEMA_RULES } from './all-rules.ts';
import { graphOf } from './graph-of.ts';

describe('the schema rules', () => {
  it.each(SCHEMA_RULES)(
    '$name stands in a file of its name, with a test, and is told in README.md',
    ({ name, says }) => {
      expect(existsSync(join(import.meta.dirname, `${name}.test.ts`))).toBe(true);
      expect(readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')).toContain(`| \`${name}\` | ${says} |`);
    },
  );

  it('report by file and line, with the name of the rule', () => {
    const findings = checkSchema(graphOf({ plans: 'type Query {\n  a: ID\n}\ntype Plan {\n  b: ID\n}' }));
    expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '2 root-field-scope',
      '4 types-described',
      '5 data-class-present',
    ]);
  });
});
