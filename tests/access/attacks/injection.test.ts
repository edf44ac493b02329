import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '@tvaers/contract/roles';
import { SCOPES_OF_ROLE, type Scope } from '@tvaers/contract/scopes';
import { domainTypes, mutations, queries, type RootField, scopeOf } from './api-graph.ts';
import { type Call, callOf, type Place, placesOf, withValueAt } from './call-of.ts';
import { sqlOf } from './house-sql.ts';
import { PAYLOADS } from './payloads.ts';
import { usernameOf } from './people.ts';
import { codesOf, inParallel, parsed, type RawAnswer, rawAnswer } from './raw-answer.ts';

/** How many of the payloads each place gets; every payload goes somewhere. All at each place: TVAERS_PAYLOADS=999. */
const AT_EACH_PLACE = Number(process.env.TVAERS_PAYLOADS ?? 8);

interface Target extends Place {
  kind: 'query' | 'mutation';
  field: RootField;
  call: Call;
  as: string;
}

const roleFor = (field: RootField): Role | undefined =>
  ROLES.find((role) => SCOPES_OF_ROLE[role].includes(scopeOf(field) as Scope));

const targetsOf = (kind: Target['kind'], field: RootField): Target[] => {
  const call = callOf(kind, field, { ids: () => randomUUID(), text: 'Tyve tegn og lidt til.', optional: true });
  return placesOf(field, call.variables).map((place) => ({
    ...place,
    ...{ kind, field, call, as: usernameOf(roleFor(field) ?? 'coordinator') },
  }));
};

const targets = [
  ...queries.flatMap((field) => targetsOf('query', field)),
  ...mutations.flatMap((field) => targetsOf('mutation', field)),
];

interface Shot {
  target: Target;
  payload: string;
}
const shots: Shot[] = targets.flatMap((target, index) =>
  Array.from({ length: Math.min(AT_EACH_PLACE, PAYLOADS.length) }, (_none, turn) => ({
    target,
    payload: PAYLOADS[(index * AT_EACH_PLACE + turn) % PAYLOADS.length] ?? '',
  })),
);

/** Words of a database, of its driver and of ours for it. */
const INSIDE =
  /syntax error|SQLSTATE|QueryFailedError|DatabaseError|relation "|column "|unterminated|invalid input syntax|byte sequence|tsquery|pg_|SELECT |INSERT INTO|node_modules|at \w+ \(/i;
const BROKEN = [
  'INTERNAL_SERVER_ERROR',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
  'FORBIDDEN',
  'GRAPHQL_VALIDATION_FAILED',
];

const told = ({ target, payload }: Shot, answer: RawAnswer) =>
  `${target.field.name} ${target.path.join('.')} ${JSON.stringify(payload)}: ${answer.text.slice(0, 300)}`;

describe('a text where a text or an id is asked for', () => {
  let fired: { shot: Shot; answer: RawAnswer }[];
  beforeAll(async () => {
    fired = await inParallel(shots, async (shot) => {
      const variables = withValueAt(shot.target.call.variables, shot.target.path, shot.payload);
      return { shot, answer: await rawAnswer({ ...shot.target.call, variables }, { as: shot.target.as }) };
    });
  }, 120_000);

  it('I05: is tried at every such place of the graph, with more than 500 payloads', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(500);
    expect(new Set(shots.map(({ payload }) => payload)).size).toBe(PAYLOADS.length);
    expect(new Set(targets.map(({ field }) => field.name)).size).toBeGreaterThan(40);
  });

  it('I05: is never read as SQL: nothing breaks, nothing waits, and no answer speaks of the inside', () => {
    const broken = fired.filter(({ answer }) => codesOf(answer).some((code) => BROKEN.includes(code)));
    expect(broken.map(({ shot, answer }) => told(shot, answer))).toEqual([]);
    const telling = fired.filter(({ shot, answer }) => {
      const echoed = JSON.stringify(shot.payload).slice(1, -1);
      return INSIDE.test(answer.text.replaceAll(echoed, ''));
    });
    expect(telling.map(({ shot, answer }) => told(shot, answer))).toEqual([]);
  });

  it('I06: changes and shows nothing where an id is asked for, be it empty, null or undefined in words', async () => {
    const wrong = fired.filter(({ shot: { target }, answer }) => {
      if (target.type !== 'ID' || target.kind === 'query') return false;
      const result = parsed(answer).data?.[target.field.name] as { __typename: string } | undefined;
      return result?.__typename.endsWith('Success');
    });
    expect(wrong.map(({ shot, answer }) => told(shot, answer))).toEqual([]);
    const ids = targets.filter(({ type, path }) => type === 'ID' && path.length > 1);
    const empty = await inParallel(ids, async (target) => {
      const variables = withValueAt(target.call.variables, target.path, '');
      const answer = await rawAnswer({ ...target.call, variables }, { as: target.as });
      const result = parsed(answer).data?.[target.field.name] as { __typename: string } | undefined;
      return result?.__typename.endsWith('Success') || answer.text.includes('INTERNAL')
        ? [`${target.field.name}: ${answer.text}`]
        : [];
    });
    expect(empty.flat()).toEqual([]);
  });

  it('I05: has left every table of every sector where it was', async () => {
    for (const sector of ['citizens', 'interventions', 'plans', 'staff'] as const) {
      const rows = await sqlOf<{ tables: number }>(
        sector,
        `SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'`,
      );
      expect(rows[0]?.tables).toBeGreaterThan(10);
    }
  });

  it('I07: is nowhere an address that the house would fetch: no input of the graph takes one', () => {
    const inputs = domainTypes.filter((type) => type.astNode?.kind === 'InputObjectTypeDefinition');
    const fields = inputs.flatMap((type) =>
      type.astNode?.kind === 'InputObjectTypeDefinition'
        ? (type.astNode.fields ?? []).map(({ name }) => name.value)
        : [],
    );
    const all = [...fields, ...queries.flatMap(({ args }) => args.map(({ name }) => name))];
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((name) => /url|uri|href|link$|webhook|callback|avatar|image|host/i.test(name))).toEqual([]);
  });
});
