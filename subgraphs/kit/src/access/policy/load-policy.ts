import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classMask } from '@tvaers/contract/data-classes';
import type { DataSource } from 'typeorm';
import type { PolicyRule } from './policy-rule.ts';
import { readPolicy } from './read-policy.ts';

/** The policy the project is shipped with. */
export const DEFAULT_POLICY_FILE = join(import.meta.dirname, 'access-policy.csv');

/**
 * Puts the rules of `file` in place of those in the database, all or nothing. Throws when the file is missing or has a
 * fault: what is in force is always one whole reviewed table, or none, and none denies everything.
 */
export async function loadPolicy(dataSource: DataSource, file: string = DEFAULT_POLICY_FILE): Promise<void> {
  const rows = readPolicy(readFileSync(file, 'utf8'))
    .filter(({ basis }) => basis !== 'none')
    .flatMap(policyRows);
  await dataSource.transaction(async (manager) => {
    await manager.query('DELETE FROM access_policy');
    await manager.query(
      `INSERT INTO access_policy (rule, classes, role, purpose, basis, evidence, also, longest, writes, law, reason)
       SELECT rule, classes, role, purpose, basis, evidence, also, make_interval(mins => longest), writes, law, reason
       FROM jsonb_to_recordset($1) AS row (rule text, classes integer, role text, purpose text, basis text, evidence text[],
         also text[], longest integer, writes boolean, law text, reason text)`,
      [JSON.stringify(rows)],
    );
  });
}

/** One row of the table for each role and purpose, as the database looks them up; classes as a mask. */
const policyRows = ({ classes, roles, purposes, also, longestMinutes, ...rule }: PolicyRule) =>
  roles.flatMap((role) =>
    purposes.map((purpose) => ({
      ...rule,
      ...{ role, purpose, longest: longestMinutes },
      classes: classes.reduce((mask, one) => mask | classMask(one), 0),
      also: also.length > 0 ? also : null,
    })),
  );
