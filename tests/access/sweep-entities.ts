import type { SubgraphName } from '@tvaers/contract/subgraph-names';
import { type Asker, inParallel, type Reply } from './ask-house.ts';
import type { ComposedGraph } from './graph/composed-graph.ts';
import { concreteTypes, pathsFrom } from './graph/paths.ts';
import { addPath, type Selection, selectionOf } from './graph/selection.ts';
import { SHAPES, type Shape, write } from './graph/shapes.ts';
import { readAnswer, type Told } from './judge/answer-tree.ts';
import { differences } from './judge/differences.ts';
import type { Judge } from './judge/judge.ts';
import type { World } from './world/build-world.ts';
import { accountOf, type Persona } from './world/personas.ts';

export interface EntityQuestion {
  sector: SubgraphName;
  type: string;
  selection: Selection;
  paths: number;
}

/** For each sector and each type it answers by key: everything protected that it can tell from there by itself. */
export function entityQuestions(graph: ComposedGraph, levels: number): EntityQuestion[] {
  return [...graph.entities].flatMap(([type, sectors]) =>
    sectors.flatMap((sector) => {
      const has = (coordinate: string) => {
        const [owner = '', field = ''] = coordinate.split('.');
        return concreteTypes(graph, owner).every((one) => graph.graphsOf(`${one}.${field}`).includes(sector));
      };
      const paths = pathsFrom(graph, type, { levels, visits: 2, takes: has });
      const selection = selectionOf(graph, type);
      for (const path of paths) addPath(graph, selection, path);
      return paths.length > 0 ? [{ sector, type, selection, paths: paths.length }] : [];
    }),
  );
}

interface EntitySweep {
  graph: ComposedGraph;
  world: World;
  asker: Asker;
  judge: Judge;
  /** Ids of things of a type, by whose they are. */
  idsOf(type: string): { id: string; citizenId: string | null }[];
}

/** A gateway asks a sector for at most so many at once. */
const MOST = 200;

/** Asks every sector directly, as the gateway would, for everything there is by key; as everybody who has signed in. */
export async function sweepEntities(parts: EntitySweep, questions: readonly EntityQuestion[]): Promise<void> {
  const shapes = SHAPES.filter(({ fragments }) => fragments !== 'named');
  const work = questions.flatMap((question, q) =>
    parts.world.personas
      .filter(({ viewer }) => viewer !== null)
      .map((persona, p) => ({ question, persona, shape: shapes[(q + p) % shapes.length] as Shape })),
  );
  const told = await ownersAreTold(parts, questions);
  await inParallel(work, async ({ question, persona, shape }) => {
    const asked = parts.idsOf(question.type);
    for (let from = 0; from < asked.length; from += MOST) {
      const some = asked.slice(from, from + MOST);
      const { reply, answers } = await ask(parts, question, { persona, shape, ids: some.map(({ id }) => id) });
      const where = `${persona.name} at ${question.sector} for ${question.type}, ${shape.name}`;
      parts.judge.answered(reply, answers, { persona, where, mayBeRefused: true });
      some.forEach(({ id }, index) =>
        compare(parts, persona, told.get(keyOf(question, id)), answers[index] ?? null, where),
      );
    }
  });
}

const keyOf = ({ sector, type }: EntityQuestion, id: string): string => `${sector} ${type} ${id}`;

function compare(
  { judge }: EntitySweep,
  persona: Persona,
  baseline: Told | undefined,
  answer: Told,
  where: string,
): void {
  if (baseline === undefined) return;
  for (const one of differences(judge.shouldBe(baseline, persona), answer))
    judge.faults.add(
      `directly, ${persona.name}: ${one.coordinate} should be ${one.expected.slice(0, 25)} and is ${one.answered.slice(0, 25)}`,
      `${one.at}, ${where}`,
    );
}

async function ask(
  { graph, asker }: EntitySweep,
  { sector, type, selection }: EntityQuestion,
  { persona, shape, ids }: { persona: Persona; shape: Shape; ids: readonly string[] },
): Promise<{ reply: Reply; answers: Told[] }> {
  const declaration = `query Sweep($of: [_Any!]!) { _entities(representations: $of) { ... on ${type}`;
  const text = `${write(graph, selection, { shape, declaration, given: new Map() })} } }`;
  const reply = await asker.subgraph(sector, persona, text, { of: ids.map((id) => ({ __typename: type, id })) });
  const entities = (reply.data?._entities ?? []) as unknown[];
  return { reply, answers: entities.map((one) => readAnswer(graph, selection, one)) };
}

/** What the own account of each citizen is told of what is theirs. */
async function ownersAreTold(parts: EntitySweep, questions: readonly EntityQuestion[]): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  const work = questions.flatMap((question) => parts.world.subjects.map(({ id }) => ({ question, owner: id })));
  await inParallel(work, async ({ question, owner }) => {
    const persona = accountOf(owner);
    const ids = parts
      .idsOf(question.type)
      .filter(({ citizenId }) => citizenId === owner)
      .map(({ id }) => id);
    if (ids.length === 0) return;
    const { reply, answers } = await ask(parts, question, { persona, shape: SHAPES[0] as Shape, ids });
    parts.judge.answered(reply, answers, {
      persona,
      where: `the own account at ${question.sector} for ${question.type}`,
    });
    for (const [index, id] of ids.entries()) told.set(keyOf(question, id), answers[index] ?? null);
    parts.judge.learn(answers);
  });
  return told;
}
