import type { Asker, Reply } from './ask-house.ts';
import { inParallel } from './ask-house.ts';
import type { ComposedGraph } from './graph/composed-graph.ts';
import { documentOf, type Question } from './graph/questions.ts';
import type { About } from './graph/roots.ts';
import { coordinatesIn } from './graph/selection.ts';
import { PLAIN, SHAPES, type Shape } from './graph/shapes.ts';
import { isThing, readAnswer, type Told } from './judge/answer-tree.ts';
import { differences } from './judge/differences.ts';
import type { Judge } from './judge/judge.ts';
import type { World } from './world/build-world.ts';
import { accountOf, type Persona } from './world/personas.ts';

export type Subject = World['subjects'][number];

export interface SweepParts {
  graph: ComposedGraph;
  world: World;
  asker: Asker;
  judge: Judge;
  about(persona: Persona, subject: Subject): About;
  /** Whether this question is put to this persona about this citizen in this shape. */
  puts(at: { question: number; persona: number; subject: number; shape: number; each: boolean }): boolean;
}

/** Roots whose whole answer is known from what the citizen's own account is told. */
const KNOWN_WHOLE = ['citizen', 'plan'];

/** Puts every question, as everybody, about every citizen, through the gateway, and has each answer judged. */
export async function sweep(parts: SweepParts, questions: readonly Question[]): Promise<void> {
  const { world } = parts;
  const baselines = await askOwners(parts, questions);
  const puts = questions.flatMap((question, q) =>
    world.personas.flatMap((persona, p) =>
      subjectsOf(parts, question).flatMap((subject, s) =>
        SHAPES.flatMap((shape, at) =>
          parts.puts({ question: q, persona: p, subject: s, shape: at, each: question.asked.each })
            ? [{ question, persona, subject, shape }]
            : [],
        ),
      ),
    ),
  );
  await inParallel(puts, async ({ question, persona, subject, shape }) => {
    const { reply, told } = await put(parts, { question, persona, subject, shape });
    const where = `${persona.name} about »${subject.state.name}«, ${question.name}, ${shape.name}`;
    if (!parts.world.oracle.hasScopes(persona, question.rootScopes)) return refuse(parts, question, reply, where);
    const mayBeRefused = !parts.world.oracle.hasScopes(persona, question.scopes);
    parts.judge.answered(reply, told, { persona, where, mayBeRefused });
    const baseline = baselines.get(`${question.name} ${subject.id}`);
    if (baseline === undefined) return;
    for (const one of differences(parts.judge.shouldBe(baseline, persona), told))
      parts.judge.faults.add(
        `${persona.name} about »${subject.state.name}«: ${one.coordinate} should be ${one.expected.slice(0, 30)} and is ${one.answered.slice(0, 30)}`,
        `${one.at} in ${where}, ${one.expected} / ${one.answered}`,
      );
  });
}

/** What is behind a question that a role does not have is held back from it; of a citizen the model tells that better. */
function refuse({ graph, judge }: SweepParts, question: Question, reply: Reply, where: string): void {
  judge.refused(reply, where);
  if (KNOWN_WHOLE.includes(question.root)) return;
  for (const coordinate of coordinatesIn(graph, question.selection)) judge.heldBack.add(coordinate);
}

/** A root that is asked once by everybody is asked about the first alone. */
const subjectsOf = ({ world }: SweepParts, { asked }: Question): readonly Subject[] =>
  asked.each ? world.subjects : world.subjects.slice(0, 1);

interface Put {
  question: Question;
  persona: Persona;
  subject: Subject;
  shape: Shape;
}

async function put(
  { graph, asker, about }: SweepParts,
  { question, persona, subject, shape }: Put,
): Promise<{ reply: Reply; told: Told }> {
  const variables = question.asked.variables(about(persona, subject));
  const reply = await asker.gateway(persona, documentOf(graph, question, shape), variables);
  return { reply, told: readAnswer(graph, question.selection, reply.data) };
}

/** What each citizen's own account is told, which is everything: what all other answers are held against. */
async function askOwners(parts: SweepParts, questions: readonly Question[]): Promise<Map<string, Told>> {
  const baselines = new Map<string, Told>();
  const asked = questions
    .filter(({ root }) => KNOWN_WHOLE.includes(root))
    .flatMap((question) => parts.world.subjects.map((subject) => ({ question, subject })));
  await inParallel(asked, async ({ question, subject }) => {
    const persona = accountOf(subject.id);
    const { reply, told } = await put(parts, { question, persona, subject, shape: PLAIN });
    const where = `the citizen's own account of »${subject.state.name}«, ${question.name}`;
    if (!parts.world.oracle.hasScopes(persona, question.scopes)) return;
    parts.judge.answered(reply, told, { persona, where, mayBeRefused: false });
    if (isThing(told)) baselines.set(`${question.name} ${subject.id}`, told);
    parts.judge.learn(told);
  });
  return baselines;
}
