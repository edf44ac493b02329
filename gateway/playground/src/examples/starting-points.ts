import type { AskGraph } from '../graphql-request.ts';
import type { SignedInPerson } from '../sign-in/signed-in-person.ts';
import { localDate } from './clock-values.ts';
import type { PlaceholderValues } from './fill-placeholders.ts';

/** What a professional can begin with. Each part may be missing: a role without it, a sector that is down. */
const QUERY = /* GraphQL */ `
  query StartingPoints($staffMemberId: ID!, $today: Date!) {
    viewer { organisation { id kind } }
    staffMember(id: $staffMemberId) {
      caseload { citizens { ...Start } }
      tasks(states: [OPEN], first: 1) { edges { node { ...StartTask citizen { ...Start } } } }
    }
    outreachTasks(date: $today, first: 1) { edges { node { ...StartTask citizen { ...Start } } } }
    organisations(sector: REGION, first: 50) { edges { node { id kind } } }
    unmatchedMessages(first: 1) { edges { node { id } } }
  }
  fragment StartTask on Task { id version }
  fragment Start on Citizen {
    id
    enrolment { id version }
    appointments(first: 5) { edges { node { id state startsAt } } }
    hospitalStays(first: 1) { edges { node { state hospital { id } } } }
  }
`;

interface Edges<Node> {
  edges: { node: Node }[];
}
interface Citizen {
  id: string;
  enrolment: { id: string; version: number | null } | null;
  appointments: Edges<{ id: string; state: string | null; startsAt: string | null }> | null;
  hospitalStays: Edges<{ state: string | null; hospital: { id: string } | null }> | null;
}
interface Task {
  id: string;
  version: number | null;
  citizen: Citizen | null;
}
interface Organisation {
  id: string;
  kind: string;
}
export interface StartingPoints {
  viewer?: { organisation: Organisation | null } | null;
  staffMember?: { caseload: { citizens: Citizen[] | null } | null; tasks: Edges<Task> | null } | null;
  outreachTasks?: Edges<Task> | null;
  organisations?: Edges<Organisation> | null;
  unmatchedMessages?: Edges<{ id: string }> | null;
}

const nodes = <Node>(list: Edges<Node> | null | undefined): Node[] => list?.edges.map(({ node }) => node) ?? [];

/** Chooses, of all that can be begun with, one of each. */
export function chooseStartingPoints(person: SignedInPerson, found: StartingPoints, now: Date): PlaceholderValues {
  const tasks = [...nodes(found.staffMember?.tasks), ...nodes(found.outreachTasks)];
  const citizens = [
    ...(found.staffMember?.caseload?.citizens ?? []),
    ...tasks.flatMap(({ citizen }) => (citizen ? [citizen] : [])),
  ];
  const citizen = citizens[0];
  const missable = citizens
    .flatMap(({ appointments }) => nodes(appointments))
    .find(({ state, startsAt }) => state === 'BOOKED' && startsAt !== null && new Date(startsAt) < now);
  return {
    staffMemberId: person.staffMemberId,
    organisationId: person.organisationId,
    citizenId: person.citizenId ?? citizen?.id ?? null,
    enrolmentId: citizen?.enrolment?.id ?? null,
    enrolmentVersion: citizen?.enrolment?.version ?? null,
    appointmentId: missable?.id ?? null,
    taskId: tasks[0]?.id ?? null,
    taskVersion: tasks[0]?.version ?? null,
    hospitalId: chooseHospital(citizens, found),
    messageId: nodes(found.unmatchedMessages)[0]?.id ?? null,
  };
}

/** Their own, else one where a citizen of theirs is now, else any. */
function chooseHospital(citizens: Citizen[], { viewer, organisations }: StartingPoints): string | null {
  const isHospital = (organisation: Organisation | null | undefined) => organisation?.kind === 'HOSPITAL';
  if (isHospital(viewer?.organisation)) return viewer?.organisation?.id ?? null;
  const stay = citizens
    .flatMap(({ hospitalStays }) => nodes(hospitalStays))
    .find(({ state, hospital }) => state === 'IN_PROGRESS' && hospital !== null);
  return stay?.hospital?.id ?? nodes(organisations).find(isHospital)?.id ?? null;
}

/** Looks up what the signed-in person can begin with. A citizen or guardian begins with themselves and needs no look-up. */
export async function findStartingPoints(person: SignedInPerson, ask: AskGraph, now: Date): Promise<PlaceholderValues> {
  if (!person.staffMemberId) return chooseStartingPoints(person, {}, now);
  const variables = { staffMemberId: person.staffMemberId, today: localDate(now) };
  const answer = await ask<StartingPoints>({ query: QUERY, variables }).catch(() => null);
  return chooseStartingPoints(person, answer?.data ?? {}, now);
}
