import { gatewayKeyOf } from '../harness/house-databases.ts';
import { type HouseProcess, startHouse } from '../harness/house-process.ts';
import { type Asker, askerOf } from './ask-house.ts';
import { type ComposedGraph, readComposedGraph } from './graph/composed-graph.ts';
import { questionsOf, rootsOf } from './graph/questions.ts';
import { ROOTS } from './graph/roots.ts';
import { SHAPES } from './graph/shapes.ts';
import { tellApart } from './hidden-or-unknown.ts';
import { changeApart } from './hidden-or-unknown-change.ts';
import { type Issuer, startIssuer } from './issuer.ts';
import { notInTheLog } from './judge/held-against-log.ts';
import { Judge } from './judge/judge.ts';
import { Faults, figures } from './judge/report.ts';
import { foundInLogs } from './search-logs.ts';
import { type SweepParts, sweep } from './sweep.ts';
import { entityQuestions, sweepEntities } from './sweep-entities.ts';
import { buildWorld, type World } from './world/build-world.ts';
import { closeDatabases, type Databases, openDatabases, rowsOf } from './world/databases.ts';
import type { Persona } from './world/personas.ts';

/** Everything in every shape, which takes hours; else each persona is asked each question about two states, in turning shapes. */
const FULL = process.env.LEAK_SWEEP === 'full';
const LEVELS = FULL ? { person: 10, other: 9, entity: 6 } : { person: 6, other: 5, entity: 3 };
const EVERY = 6;

/** Protected, delivered, and by their nature held back from nobody who could ask. */
const HELD_BACK_FROM_NOBODY: Record<string, string> = {
  'Viewer.citizen': 'it is the one who asks',
  'EmergencyAccess.staffMember': 'its own citizen is told the unit alone, so there is nothing to hold others against',
};

describe('no path of the graph leaks', () => {
  let issuer: Issuer;
  let running: HouseProcess;
  let databases: Databases;
  let world: World;
  let graph: ComposedGraph;
  let asker: Asker;
  let judge: Judge;

  beforeAll(async () => {
    issuer = await startIssuer();
    // The sweep asks for every path at once, which is far beyond what a page may cost.
    running = await startHouse({ environment: { IDENTITY_ISSUER: issuer.url, COST_BUDGET: '100000000' } });
    databases = await openDatabases(running.file);
    graph = readComposedGraph();
    world = await buildWorld(databases);
    asker = askerOf(running.house, issuer, gatewayKeyOf(running.file));
    judge = new Judge(graph, world);
  }, 400_000);

  afterAll(async () => {
    await closeDatabases(databases);
    await running.stop();
    await issuer.close();
  }, 60_000);

  const persona = (name: string): Persona => {
    const found = world.personas.find((one) => one.name === name);
    if (!found) throw new Error(`Nobody is called ${name}.`);
    return found;
  };

  const about: SweepParts['about'] = ({ viewer }, subject) => {
    const known = persona('coordinator').viewer;
    return {
      ...{ citizenId: subject.id, cpr: subject.cpr, planId: subject.planId },
      staffMemberId: viewer?.staffMemberId ?? known?.staffMemberId ?? '',
      organisationId: known?.organisationId ?? '',
      today: new Date().toISOString().slice(0, 10),
    };
  };

  const puts: SweepParts['puts'] = ({ question, persona: who, subject, shape, each }) => {
    if (FULL) return true;
    if (shape !== (3 * question + who + 5 * subject) % SHAPES.length) return false;
    return !each || (question + 2 * who + subject) % EVERY === 0;
  };

  it('knows how to ask every field of the root that leads to protected values', () => {
    expect([...rootsOf(graph)].filter((root) => !(root in ROOTS))).toEqual([]);
  });

  it(
    'shows nobody what the policy does not grant, shows everybody what it does, and logs all that is shown',
    async () => {
      const began = Date.now();
      const questions = questionsOf(graph, (root) => (root === 'citizen' ? LEVELS.person : LEVELS.other));
      const entities = entityQuestions(graph, LEVELS.entity);
      await sweep({ graph, world, asker, judge, about, puts }, questions);
      await sweepEntities({ graph, world, asker, judge, idsOf: (type) => judge.idsOf(type) }, entities);
      for (const { dataClass, graphs, where } of await notInTheLog(databases, judge.disclosures))
        judge.faults.add(`not in the log of ${graphs.join(' or ')}: ${dataClass}`, where);

      const all = [...graph.protected.keys()];
      const neverDelivered = all.filter((one) => !judge.delivered.has(one));
      const neverHeldBack = all.filter((one) => !judge.heldBack.has(one) && !(one in HELD_BACK_FROM_NOBODY));
      process.stdout.write(
        `${figures({
          'protected coordinates': all.length,
          delivered: `${((1 - neverDelivered.length / all.length) * 100).toFixed(1)} %`,
          'held back': `${((1 - neverHeldBack.length / all.length) * 100).toFixed(1)} %`,
          paths: [...questions, ...entities].reduce((sum, { paths }) => sum + paths, 0),
          documents: questions.length + entities.length,
          'personas x states': `${world.personas.length} x ${world.subjects.length}`,
          requests: asker.requests(),
          'canaries planted': world.canaries,
          'cells judged': judge.cells,
          seconds: Math.round((Date.now() - began) / 1000),
        })}\n`,
      );
      expect(judge.faults.list().slice(0, 40)).toEqual([]);
      expect({ neverDelivered, neverHeldBack }).toEqual({ neverDelivered: [], neverHeldBack: [] });
    },
    FULL ? 8 * 3_600_000 : 400_000,
  );

  it('answers the same for whom one may not see and whom there is not, whatever is wrong with the question', async () => {
    const faults = new Faults();
    const hidden = world.subjects.filter(({ state }) => ['no relation', 'care team ended'].includes(state.name));
    const staff = ['coordinator', 'coordinator without relation', 'outreach', 'F-ACT nurse', 'shelter', 'manager'];
    for (const name of [...staff, 'another citizen', 'guardian', 'operator'])
      for (const subject of hidden) await tellApart({ asker, faults }, persona(name), subject);
    expect(faults.list()).toEqual([]);
  }, 120_000);

  it('refuses a change of what one may not see like a change of what there is not', async () => {
    const faults = new Faults();
    const subject = world.subjects.find(({ state }) => state.name === 'no relation');
    const own: Record<string, string | undefined> = { citizenId: subject?.id, planId: subject?.planId };
    const idOf = (field: string) => {
      const type = `${field[0]?.toUpperCase()}${field.slice(1).replace(/Id$/, '')}`;
      return own[field] ?? judge.idsOf(type).find(({ citizenId }) => citizenId === subject?.id)?.id;
    };
    for (const name of ['coordinator', 'outreach', 'F-ACT nurse', 'manager'])
      expect(await changeApart({ graph, asker, faults }, persona(name), idOf)).toBeGreaterThan(10);
    expect(faults.list()).toEqual([]);
  }, 120_000);

  it('writes nothing about anybody into the log files', () => {
    expect(
      foundInLogs(
        running.file,
        world.subjects.map(({ cpr }) => cpr),
      ),
    ).toEqual([]);
  });

  it('has asked about the facts it arranged and no others', async () => {
    for (const client of Object.values(databases)) {
      const foreign = await rowsOf(
        client,
        `SELECT kind, source FROM access_fact WHERE citizen_id = ANY ($1) AND source <> 'sweep'`,
        [world.subjects.map(({ id }) => id)],
      );
      expect(foreign).toEqual([]);
    }
  });
});
