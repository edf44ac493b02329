import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import type { Answer } from '../../src/engine/graph-engine.ts';
import { type FederatedGraph, takeApart } from './federated-graph.ts';
import { smallGraphs } from './small-graphs.ts';
import { threeWays } from './three-answers.ts';
import { writeOperation } from './write-operation.ts';

/** Operations in all; each graph gets an equal share. */
const OPERATIONS = Number(process.env.ENGINE_OPERATIONS ?? 10_000);
const SEED = Number(process.env.ENGINE_SEED ?? Math.floor(Math.random() * 2 ** 31));

const OUR_GRAPH = join(import.meta.dirname, '../../../schema/supergraph.graphql');
const graphs = [...smallGraphs(), takeApart('our own', readFileSync(OUR_GRAPH, 'utf8'))];

const tapes = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 160, size: 'max' });
const weathers = fc.record({
  failing: fc.constantFrom(0, 0, 0, 0, 5, 20),
  down: fc.constantFrom(null, null, null, null, null, null, 0, 1, 2),
});

const dataOf = ({ data }: Answer) => JSON.stringify(data);

/** The reference does not keep to the order of fields that GraphQL wants. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)).map(([name, below]) => [name, ordered(below)]);
}

/** Data as a client reads it, and where errors are, whatever their order. */
function seen(answer: Answer): string {
  const errors = (answer.errors ?? []).map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`);
  return `${JSON.stringify(ordered(answer.data))} ${errors.sort().join('; ')}`;
}

async function compare(graph: FederatedGraph, runs: number) {
  const ways = await threeWays(graph);
  const names = [...graph.subgraphs.keys()];
  const counts = { asReference: 0, asMonolith: 0, bothWrong: 0, monolithDecided: 0, bytes: 0, bad: 0 };
  const kinds = new Map<string, string>();
  const property = fc.asyncProperty(tapes, weathers, async (tape, { failing, down }) => {
    const { text, variables } = writeOperation(ways.schema, tape);
    const document = parse(text);
    fc.pre(validate(ways.schema, document).length === 0);
    const weather = { failing, down: down === null ? null : (names[down] ?? null) };
    const { own, reference, monolith } = await ways.ask({ document, variables, weather });
    counts.bytes += dataOf(own)?.length ?? 0;
    const good = failing === 0 && weather.down === null;
    const told = `${text}\n${JSON.stringify(variables)} ${JSON.stringify(weather)}\n own ${JSON.stringify(own)}\n ref ${JSON.stringify(reference)}\n mon ${JSON.stringify(monolith)}`;
    const show = (kind: string) => { const known = kinds.get(kind); if (!known || known.length > told.length) kinds.set(kind, told); };
    if (seen(own) === seen(reference)) {
      counts.asReference += 1;
      if (good && dataOf(own) !== dataOf(monolith)) { counts.bothWrong += 1; show('both wrong'); }
    } else if (good && dataOf(own) === dataOf(monolith)) { counts.monolithDecided += 1;
      show(reference.data && JSON.stringify(Object.entries(JSON.parse(dataOf(reference)))).length === JSON.stringify(Object.entries(JSON.parse(dataOf(own)))).length ? 'monolith decides, same length' : 'monolith decides');
    } else { counts.bad += 1; show(good ? 'bad in good weather' : 'bad in bad weather'); }
  });
  await fc.assert(property, { numRuns: runs, seed: SEED });
  console.log(graph.name, JSON.stringify(counts), [...kinds].map(([kind, text]) => `\n## ${kind}: ${text}`).join(''));
}

describe('our engine', () => {
  it.each(graphs.map((graph) => [graph.name, graph] as const))('answers as the reference over %s', (_name, graph) =>
    compare(graph, Math.ceil(OPERATIONS / graphs.length)),
  );
});
