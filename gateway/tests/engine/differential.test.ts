import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import type { StandIns } from '../../src/engine/plan/stand-ins.ts';
import type { Weather } from './fake-subgraph.ts';
import { type FederatedGraph, takeApart } from './federated-graph.ts';
import { isMissingAt, isPartOf, isSameData } from './same-answer.ts';
import { smallGraphs } from './small-graphs.ts';
import { type ThreeAnswers, type ThreeWays, threeWays } from './three-answers.ts';
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
 * In fair weather our answer is the monolith's, to the order of the fields. When something fails, or the plan loses
 * something, it holds nothing but what the monolith says, all that the reference has found out (unless that is wrong
 * itself, or was asked by other ways), and every error leads to what is missing.
 */
function isRight(
  { own, reference, monolith, written }: ThreeAnswers,
  isFair: boolean,
  isPlannedAlike: boolean,
): boolean {
  if (isFair) return isSameData(own, monolith) && isDeepStrictEqual(written.own, written.monolith);
  const isComparable = isPlannedAlike && isPartOf(reference.data, monolith.data);
  return (
    isPartOf(own.data, monolith.data) &&
    (!isComparable || isPartOf(reference.data, own.data)) &&
    (own.errors ?? []).every(({ path }) => path === undefined || isMissingAt(own.data, path))
  );
}

/**
 * Our planner gets a document without conditions and with type names under no other name, the reference's the client's:
 * where there are such, one may ask a subgraph that is down for what the other asks elsewhere. And what is required
 * with arguments the reference does not always ask for, so that it does not find out when it fails.
 */
const isSameToPlanners = (text: string, { requiredBy }: StandIns): boolean =>
  !/@|\w: __typename/.test(text) &&
  ![...requiredBy.keys()].some((requirer) => new RegExp(`\\b${requirer.split('.')[1]}\\b`).test(text));

async function checkOperation(ways: ThreeWays, graph: FederatedGraph, written: WrittenOperation, weather: Weather) {
  const document = parse(written.text);
  fc.pre(validate(ways.schema, document).length === 0);
  const answers = await ways.ask({ document, variables: written.variables, weather });
  const isFair = weather.failing === 0 && weather.down === null && graph.flaw === undefined;
  if (!isRight(answers, isFair, isSameToPlanners(written.text, ways.graph.standIns)))
    throw new Error(JSON.stringify({ ...written, weather, ...answers }, null, 1));
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
