import type { QueryPlan } from '@apollo/query-planner';
import { parse } from 'graphql';
import type { FakeSector } from '../../../tests/harness/fake-sector.ts';
import { compose } from '../../../tests/harness/test-gateway.ts';
import type { Sector } from '../../subgraph-request/sector.ts';
import { readGraph } from './graph.ts';
import type { PlanParts } from './plan-parts.ts';
import { recentPlans } from './plan-store.ts';
import { prepareOperation } from './prepare-operation.ts';

const sdl = compose([{ name: 'one', url: 'http://one', sdl: 'type Query { a: Int b: Int c: Int }' } as FakeSector]);
const TEN = Array.from({ length: 10 }, (_, number) => `v${number}`);
const combination = (bits: number) => new Map(TEN.map((name, bit) => [name, Math.floor(bits / 2 ** bit) % 2 === 1]));

it('an operation with ten conditions keeps the plan of another in the store', () => {
  const kept = recentPlans();
  const made: string[] = [];
  const plans = {
    get: kept.get,
    set(key: string, plan: QueryPlan) {
      made.push(key);
      kept.set(key, plan);
    },
  };
  const parts = { graph: readGraph(sdl, { plans }), sectorOf: () => ({}) as Sector } as unknown as PlanParts;
  const under = (text: string, bits: number) =>
    prepareOperation(parse(text), undefined, parts).under(combination(bits), new Map());

  under('{ a c }', 0);
  const bomb = `query (${TEN.map((name) => `$${name}: Boolean!`)}) { ${TEN.map((name) => `${name}: b @include(if: $${name})`)} }`;
  for (let bits = 0; bits < 1024; bits += 1) under(bomb, bits);
  expect(made).toHaveLength(1025);
  under('{ a c }', 0);
  expect(made).toHaveLength(1025);
});
