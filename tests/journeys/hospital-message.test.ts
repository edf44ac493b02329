import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataOf } from '../harness/ask.ts';
import { house, peopleWhoAre } from '../harness/house.ts';
import { tokenOf } from '../harness/token.ts';
import { admission, discharge, type HospitalMessage } from './hospital-messages.ts';

const CPR = 'urn:oid:1.2.208.176.1.2';
const [, coordinator] = peopleWhoAre('coordinator');
const SEEN = `query Seen($id: ID!) {
  citizen(id: $id) {
    hospitalStays(first: 1) { edges { node { state endedAt hospitalName dischargedWithoutHome transition { state checklist { item done } } } } }
    tasks(states: [OPEN], first: 50) { edges { node { kind reason assignee { ... on StaffMember { id } } } } }
  }
}`;
interface Seen {
  citizen: {
    hospitalStays: {
      edges: {
        node: {
          state: string;
          hospitalName: string;
          dischargedWithoutHome: boolean | null;
          transition: { state: string; checklist: { done: boolean }[] } | null;
        };
      }[];
    };
    tasks: { edges: { node: { kind: string; reason: string | null; assignee: { id?: string } | null } }[] };
  };
}

async function deliver(message: HospitalMessage): Promise<string> {
  const response = await fetch(house().medcom.messages, {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json', authorization: `Bearer ${await tokenOf('medcom')}` },
    body: JSON.stringify(message),
  });
  expect(response.status).toBe(200);
  const bundle = (await response.json()) as { entry: { resource: { response?: { code: string } } }[] };
  return bundle.entry[0]?.resource.response?.code ?? 'no acknowledgement';
}

const see = (id: string) => dataOf<Seen>(SEEN, { id }, { as: coordinator?.username ?? '' });

/** Events take a moment; what they bring comes, or the test fails. */
async function seeUntil(id: string, arrived: (seen: Seen['citizen']) => boolean): Promise<Seen['citizen']> {
  let seen = (await see(id)).citizen;
  for (let tries = 0; tries < 100 && !arrived(seen); tries++) {
    await sleep(100);
    seen = (await see(id)).citizen;
  }
  return seen;
}

/** One of the second coordinator's citizens with a CPR number and no home, who is not in hospital. */
async function somebody(): Promise<{ id: string; cpr: string }> {
  const { staffMember } = await dataOf<{
    staffMember: {
      caseload: {
        citizens: {
          id: string;
          identifiers: { system: string; value: string }[];
          livingSituation: { kind: string };
          hospitalStays: { edges: { node: { state: string } }[] };
        }[];
      };
    };
  }>(
    `query Mine($id: ID!) { staffMember(id: $id) { caseload { citizens {
      id identifiers { system value } livingSituation { kind } hospitalStays(first: 1) { edges { node { state } } } } } } }`,
    { id: coordinator?.staffMemberId },
    { as: coordinator?.username ?? '' },
  );
  for (const { id, identifiers, livingSituation, hospitalStays } of staffMember.caseload.citizens) {
    const cpr = identifiers.find(({ system }) => system === CPR)?.value;
    const away = hospitalStays.edges.some(({ node }) => node.state === 'IN_PROGRESS');
    if (cpr && !away && livingSituation?.kind !== 'OWN_HOME') return { id, cpr };
  }
  throw new Error('Nobody fits.');
}

describe('a hospital’s message', () => {
  it('changes what the coordinator sees: a stay, a passage with its checklist, a task; and after discharge somebody goes out', async () => {
    const { id, cpr } = await somebody();
    const episode = randomUUID();
    const [started, ended] = [new Date(Date.now() - 86_400_000), new Date(Date.now() - 3_600_000)];

    expect(await deliver(admission({ cpr, episode, started }))).toBe('ok');
    const admitted = await seeUntil(id, ({ hospitalStays }) => hospitalStays.edges[0]?.node.transition != null);
    expect(admitted.hospitalStays.edges[0]?.node).toMatchObject({
      state: 'IN_PROGRESS',
      transition: { state: 'OPEN', checklist: expect.arrayContaining([{ item: expect.any(String), done: false }]) },
    });
    const forMe = ({ tasks }: Seen['citizen'], reason: string) =>
      tasks.edges.some(({ node }) => node.reason === reason && node.assignee?.id === coordinator?.staffMemberId);
    expect(forMe(await seeUntil(id, (seen) => forMe(seen, 'ADMITTED')), 'ADMITTED')).toBe(true);

    const message = discharge({ cpr, episode, started, ended });
    expect(await deliver(message)).toBe('ok');
    // The same message again is acknowledged again and changes nothing.
    expect(await deliver(message)).toBe('ok');
    const left = await seeUntil(id, (seen) => forMe(seen, 'DISCHARGED_WITHOUT_HOME'));
    expect(left.hospitalStays.edges[0]?.node).toMatchObject({ state: 'FINISHED', dischargedWithoutHome: true });
    const reasons = left.tasks.edges.map(({ node }) => `${node.kind} ${node.reason}`);
    expect(reasons.filter((one) => one.endsWith('DISCHARGED_WITHOUT_HOME')).sort()).toEqual([
      'OUTREACH DISCHARGED_WITHOUT_HOME',
      'TRANSITION DISCHARGED_WITHOUT_HOME',
    ]);
    expect(reasons).not.toContain('TRANSITION ADMITTED');
  });

  it('is refused without a machine’s token, and as XML', async () => {
    const send = (headers: Record<string, string>) =>
      fetch(house().medcom.messages, { method: 'POST', headers, body: '<Bundle/>' });
    expect((await send({ 'content-type': 'application/fhir+json' })).status).toBe(401);
    const authorization = `Bearer ${await tokenOf('medcom')}`;
    expect((await send({ 'content-type': 'application/fhir+xml', authorization })).status).toBe(415);
    expect((await send({ 'content-type': 'application/fhir+json', authorization })).status).toBe(400);
  });
});
