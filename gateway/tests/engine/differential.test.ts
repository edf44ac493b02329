import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { plannableDocument } from '../../src/engine/plan/plannable-document.ts';
import type { Weather } from './fake-subgraph.ts';
import { type FederatedGraph, takeApart } from './federated-graph.ts';
import { isSameAnswer, isSameData } from './same-answer.ts';
import { smallGraphs } from './small-graphs.ts';
import { type ThreeWays, threeWays } from './three-answers.ts';
import { type WrittenOperation, writeOperation } from './write-operation.ts';

/** Operations in all; each graph gets an equal share. */
const OPERATIONS = Number(process.env.ENGINE_OPERATIONS ?? 10_000);
const SEED = Number(process.env.ENGINE_SEED ?? Math.floor(Math.random() * 2 ** 31));

const OUR_GRAPH = join(import.meta.dirname, '../../../schema/supergraph.graphql');
const graphs = [...smallGraphs(), takeApart('our own graph', readFileSync(OUR_GRAPH, 'utf8'))];

const tapes = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 160, size: 'max' });
const foul = fc.record({ failing: fc.constantFrom(0, 5, 20), down: fc.integer({ min: -1, max: 3 }) });
const weathers = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ failing: 0, down: -1 }) },
  { weight: 1, arbitrary: foul },
);

/**
 * In fair weather the monolith knows best. When something fails only the reference can be compared with, and not on
 * conditions and ambiguous aliases: for those it makes other requests, which fail in other places.
 */
async function checkOperation(ways: ThreeWays, graph: FederatedGraph, written: WrittenOperation, weather: Weather) {
  const document = parse(written.text);
  const isFair = weather.failing === 0 && weather.down === null;
  const { renamed } = plannableDocument(document, new Map(), ways.graph);
  fc.pre(isFair || !(renamed.size > 0 || written.text.includes('@')));
  fc.pre(validate(ways.schema, document).length === 0);

  const answers = await ways.ask({ document, variables: written.variables, weather });
  const { own, reference, monolith } = answers;
  const asReference = isSameAnswer(own, reference);
  const isRight = isFair ? isSameData(own, monolith) || (asReference && graph.flaw !== undefined) : asReference;
  if (!isRight) throw new Error(`our engine differs: ${JSON.stringify({ ...written, weather, ...answers }, null, 1)}`);
  if (isFair) expect(answers.written.own).toEqual(answers.written.monolith);
}

describe(`our engine, compared on generated operations (ENGINE_SEED=${SEED})`, () => {
  it.each(graphs.map((graph) => [graph.name, graph] as const))('answers rightly over %s', async (_name, graph) => {
    const ways = await threeWays(graph);
    const names = [...graph.subgraphs.keys()];
    const property = fc.asyncProperty(tapes, weathers, async (tape, { failing, down }) => {
      await checkOperation(ways, graph, writeOperation(ways.schema, tape), { failing, down: names[down] ?? null });
    });
    await fc.assert(property, { numRuns: Math.ceil(OPERATIONS / graphs.length), seed: SEED, endOnFailure: true });
  });
});
