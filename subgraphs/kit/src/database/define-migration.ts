import type { MigrationInterface, QueryRunner } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

/**
 * A migration written as SQL, both ways. `at` orders it among all of a subgraph's (`2026-11-22T10:00Z`); with `name` it
 * is what the database remembers, so neither changes once it has run anywhere.
 */
export function defineMigration(at: string, name: string, sql: { up: string; down: string }): MigrationClass {
  const order = Date.parse(at);
  if (Number.isNaN(order)) throw new Error(`The migration ${name} has no readable moment: ${at}`);
  return class implements MigrationInterface {
    readonly name = `${name}-${order}`;
    readonly statements = `${sql.up}\n${sql.down}`;
    up = (runner: QueryRunner): Promise<void> => runner.query(sql.up);
    down = (runner: QueryRunner): Promise<void> => runner.query(sql.down);
  };
}
