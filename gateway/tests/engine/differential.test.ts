import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type DocumentNode, parse, validate } from 'graphql';
import type { Answer } from '../../src/engine/graph-engine.ts';
import type { FederatedGraph } from './federated-graph.ts';
import { takeApart } from './federated-graph.ts';
import { smallGraphs } from './small-graphs.ts';
import { type ThreeWays, threeWays } from './three-answers.ts';
import { writeOperation } from './write-operation.ts';

/** Operations in all; the share of each graph follows. */
const OPERATIONS = Number(process.env.ENGINE_OPERATIONS ?? 10_000);
const SEED = Number(process.env.ENGINE_SEED ?? Math.floor(Math.random() * 2 ** 31));

const OUR_GRAPH = join(import.meta.dirname, '../../../schema/supergraph.graphql');
const small = smallGraphs();

/** Data as a client reads it, and where errors are, whatever their order. */
function seen({ data, errors = [] }: Answer) {
  const told = errors.map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`);
  return { data: JSON.stringify(data), errors: told.sort() };
}

const tapes = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 120 });
const weathers = fc.record({ failing: fc.constantFrom(0, 0, 0, 5, 20), down: fc.constantFrom(null, null, null, 0, 1, 2) });

function readable(schema: ThreeWays['schema'], text: string): DocumentNode | null {
  const document = parse(text);
  return validate(schema, document).length === 0 ? document : null;
}

async function compare(graph: FederatedGraph, runs: number): Promise<void> {
  const ways = await threeWays(graph);
  const names = [...graph.subgraphs.keys()];
  let compared = 0;
  const property = fc.asyncProperty(tapes, weathers, async (tape, { failing, down }) => {
    const { text, variables } = writeOperation(ways.schema, tape);
    const document = readable(ways.schema, text);
    fc.pre(document !== null);
    const weather = { failing, down: down === null ? null : (names[down] ?? null) };
    const { own, reference, monolith } = await ways.ask({ document, variables, weather });
    compared += 1;
    try {
      expect(seen(own)).toEqual(seen(reference));
    } catch (difference) {
      if (JSON.stringify(own.data) !== JSON.stringify(monolith.data)) throw new Error(`${text}\n${JSON.stringify(variables)}\n${JSON.stringify(weather)}\n own ${JSON.stringify(own)}\n ref ${JSON.stringify(reference)}\n monolith ${JSON.stringify(monolith)}`);
      console.log('monolith decides', text, JSON.stringify(own), JSON.stringify(reference));
    }
  });
  await fc.assert(property, { numRuns: runs, seed: SEED });
}

describe('our engine', () => {
  it.each(small.map((graph) => [graph.name, graph] as const))('answers as the reference over %s', async (_name, graph) => {
    await compare(graph, Math.ceil(OPERATIONS / 11));
  });
  it('answers as the reference over our own graph', async () => {
    await compare(takeApart('ours', readFileSync(OUR_GRAPH, 'utf8')), Math.ceil(OPERATIONS / 11));
  });
});
