import type { House } from '@tvaers/contract/house';
import { gatewayKeyOf } from '../harness/house-databases.ts';
import { type HouseProcess, startHouse } from '../harness/house-process.ts';
import { type Asker, askerOf } from './ask-house.ts';
import { type ComposedGraph, readComposedGraph } from './graph/composed-graph.ts';
import { type Question, questionsOf, rootsOf } from './graph/questions.ts';
import { ROOTS } from './graph/roots.ts';
import { type Issuer, startIssuer } from './issuer.ts';
import { Judge } from './judge/judge.ts';
import { figures } from './judge/report.ts';
import { type SweepParts, sweep } from './sweep.ts';
import { buildWorld, type World } from './world/build-world.ts';
import { closeDatabases, type Databases, openDatabases } from './world/databases.ts';

const FULL = process.env.LEAK_SWEEP === 'full';

describe('no path of the graph leaks', () => {
  let issuer: Issuer;
  let process: HouseProcess;
  let databases: Databases;
  let world: World;
  let graph: ComposedGraph;
  let questions: Question[];
  let asker: Asker;
  let judge: Judge;

  beforeAll(async () => {
    issuer = await startIssuer();
    process = await startHouse({ environment: { IDENTITY_ISSUER: issuer.url } });
    databases = await openDatabases(process.file);
    graph = readComposedGraph();
    world = await buildWorld(databases);
    const house: House = process.house;
    asker = askerOf(house, issuer, gatewayKeyOf(process.file));
    judge = new Judge(graph, world);
    questions = questionsOf(graph, (root) => (FULL ? 12 : root === 'citizen' || root === 'plan' ? 6 : 5));
  }, 400_000);

  afterAll(async () => {
    await closeDatabases(databases);
    await process.stop();
    await issuer.close();
  }, 60_000);

  it('knows how to ask every field of the root that leads to protected values', () => {
    expect([...rootsOf(graph)].filter((root) => !(root in ROOTS))).toEqual([]);
  });

  it('answers to nobody what the policy does not grant them, and to everybody what it does', async () => {
    const began = Date.now();
    const about: SweepParts['about'] = (persona, subject) => ({
      ...{ citizenId: subject.id, cpr: subject.cpr, planId: subject.planId },
      staffMemberId: persona.viewer?.staffMemberId ?? world.personas[1]?.viewer?.staffMemberId ?? '',
      organisationId: world.personas[1]?.viewer?.organisationId ?? '',
      today: new Date().toISOString().slice(0, 10),
    });
    const puts: SweepParts['puts'] = ({ question, persona, subject, shape }) =>
      FULL || (question + persona + subject) % 8 === shape;
    await sweep({ graph, world, asker, judge, about, puts }, questions);
    const unseen = [...graph.protected.keys()].filter((one) => !judge.delivered.has(one));
    const open = [...graph.protected.keys()].filter((one) => !judge.heldBack.has(one));
    console.log(
      figures({
        'protected coordinates': graph.protected.size,
        'never delivered': unseen.join(' '),
        'never held back': open.join(' '),
        paths: questions.reduce((sum, { paths }) => sum + paths, 0),
        questions: questions.length,
        requests: asker.requests(),
        canaries: world.canaries,
        cells: judge.cells,
        seconds: Math.round((Date.now() - began) / 1000),
      }),
    );
    require('node:fs').writeFileSync('/tmp/sweep-faults.txt', judge.faults.list().join('\n'));
    expect(judge.faults.list().slice(0, 20)).toEqual([]);
  }, 900_000);
});
