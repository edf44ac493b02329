import { FACT_KINDS } from '@tvaers/contract/access-facts';
import { DATA_CLASSES } from '@tvaers/contract/data-classes';
import { PURPOSES } from '@tvaers/contract/purposes';
import { ROLES } from '@tvaers/contract/roles';
import { lawfulness } from './lawful-rule.ts';
import { BASES, type PolicyRule } from './policy-rule.ts';

const COLUMNS = 'rule;classes;roles;purposes;basis;evidence;also;longest;access;law;reason';
const MINUTES: Record<string, number> = { minutes: 1, hours: 60, days: 1440 };

/** Reads the table of rules. Throws one error that tells every mistake with its line; half a table is no table. */
export function readPolicy(text: string): PolicyRule[] {
  const faults: string[] = [];
  const lines = text.split(/\r?\n/).map((line, at) => ({ line, at: at + 1 }));
  const [header, ...rows] = lines.filter(({ line }) => line.trim() !== '' && !line.startsWith('#'));
  if (header?.line !== COLUMNS) throw new Error(`The access policy must begin with the line ${COLUMNS}`);
  const rules = rows.map(({ line, at }) => readRule(line, (fault) => faults.push(`line ${at}: ${fault}`)));
  if (rules.length === 0) faults.push('it has no rules');
  const names = rules.map(({ rule }) => rule);
  for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at)))
    faults.push(`the rule ${name} stands there twice`);
  if (faults.length > 0) throw new Error(`The access policy cannot be used: ${faults.join('; ')}.`);
  return rules;
}

type Fault = (text: string) => void;

function readRule(line: string, fault: Fault): PolicyRule {
  const cells = line.split(';').map((cell) => cell.trim());
  if (cells.length !== COLUMNS.split(';').length) fault(`it has ${cells.length} cells`);
  const [rule = '', classes, roles, purposes, basis, evidence, also, longest, access, law = '', reason = ''] = cells;
  const read: PolicyRule = {
    rule,
    classes: list(classes, DATA_CLASSES, 'data class', fault),
    roles: list(roles, ROLES, 'role', fault),
    purposes: list(purposes, PURPOSES, 'purpose', fault),
    basis: list(basis, BASES, 'basis', fault)[0] ?? 'none',
    evidence: list(evidence, FACT_KINDS, 'kind of fact', fault),
    also: list(also, FACT_KINDS, 'kind of fact', fault),
    longestMinutes: readLongest(longest, fault),
    writes: access === 'write',
    law,
    reason,
  };
  if (access !== 'read' && access !== 'write') fault(`"${access}" is neither read nor write`);
  for (const unlawful of lawfulness(read)) fault(unlawful);
  return read;
}

function list<Word extends string>(cell: string | undefined, words: readonly Word[], what: string, fault: Fault) {
  const known: Word[] = [];
  for (const text of (cell ?? '').split(/\s+/).filter(Boolean)) {
    const word = words.find((one) => one === text);
    if (word) known.push(word);
    else fault(`"${text}" is no ${what}`);
  }
  return known;
}

function readLongest(cell: string | undefined, fault: Fault): number | null {
  if (!cell) return null;
  const [, count, unit] = /^(\d+) (minutes|hours|days)$/.exec(cell) ?? [];
  if (count && unit && Number(count) > 0) return Number(count) * (MINUTES[unit] ?? 0);
  fault(`"${cell}" is no length such as »365 days«`);
  return null;
}
