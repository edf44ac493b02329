import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { classMask, type DataClass } from '@tvaers/contract/data-classes';
import { EMERGENCY_HEADER } from '@tvaers/contract/headers';
import type { Viewer } from '@tvaers/contract/viewer';
import { caseloadOf, hiddenFrom } from './caseloads.ts';
import { grantSignedByHouse } from './emergency-key.ts';
import { sqlOf } from './house-sql.ts';
import { askSector, viewerOfPerson } from './past-the-door.ts';
import { KAREN, MADS } from './people.ts';
import { parsed, rawAnswer } from './raw-answer.ts';

/** What may hold at the same time. */
const CONDITIONS = ['relation', 'consent', 'block', 'emergency'] as const;
type Combination = Record<(typeof CONDITIONS)[number], boolean>;
const COMBINATIONS: Combination[] = Array.from({ length: 2 ** CONDITIONS.length }, (_none, bits) =>
  Object.fromEntries(CONDITIONS.map((name, bit) => [name, (bits & (1 << bit)) !== 0])),
) as Combination[];

const SEEN = `query Seen($of: [_Any!]!) { _entities(representations: $of) {
  ... on Citizen { displayName generalPractitioner { status } } } }`;
const NEWCOMER = randomUUID();
/** Revocation takes effect everywhere within this. */
const REVOKED_WITHIN_MS = 5000;

interface Fact {
  kind: string;
  staffMemberId?: string | null;
  subject?: string;
  classes?: DataClass;
}

/** Facts nobody who owns facts would say of itself, in place of those of the test before. */
async function settle(citizenId: string, facts: readonly Fact[]): Promise<void> {
  await sqlOf('citizens', `DELETE FROM access_fact WHERE source = 'attack' AND citizen_id = $1`, [citizenId]);
  for (const { kind, staffMemberId = null, subject = null, classes } of facts)
    await sqlOf(
      'citizens',
      `INSERT INTO access_fact (source, fact_id, version, kind, citizen_id, staff_member_id, subject, classes, valid_from)
       VALUES ('attack', gen_random_uuid(), 1, $2, $1, $3, $4, $5, now() - interval '5 minutes')`,
      [citizenId, kind, staffMemberId, subject, classes ? classMask(classes) : -1],
    );
}

async function seen(viewer: Viewer, id: string): Promise<{ person: boolean; health: boolean }> {
  const answer = await askSector('citizens', viewer, {
    document: SEEN,
    variables: { of: [{ __typename: 'Citizen', id }] },
  });
  const [citizen] = (parsed(answer).data?._entities ?? []) as ({
    displayName: string;
    generalPractitioner: object | null;
  } | null)[];
  return { person: Boolean(citizen?.displayName), health: Boolean(citizen?.generalPractitioner) };
}

describe('several grounds at once', () => {
  let citizenId: string;
  let mads: Viewer;
  beforeAll(async () => {
    const known = await sqlOf<{ id: string }>('citizens', 'SELECT citizen_id AS id FROM general_practitioner');
    const withDoctor = known.map(({ id }) => id);
    [citizenId = ''] = (await hiddenFrom(MADS, await caseloadOf(KAREN))).filter((id) => withDoctor.includes(id));
    expect(citizenId).not.toBe('');
    mads = await viewerOfPerson(MADS);
  });
  afterAll(() => settle(citizenId, []));

  /** A coordinator whom no fact of the seed is about, neither by name nor by unit. */
  const newcomer = (): Viewer => ({
    ...mads,
    subject: 'attack-newcomer',
    staffMemberId: NEWCOMER,
    organisationId: NEWCOMER,
  });

  it.each(COMBINATIONS)(
    'Z12: open what the policy says and no more: %j',
    async ({ relation, consent, block, emergency }) => {
      const { staffMemberId } = newcomer();
      await settle(citizenId, [
        ...(relation ? [{ kind: 'careTeam', staffMemberId }] : []),
        ...(consent ? [{ kind: 'consent', staffMemberId, classes: 'health' as const }] : []),
        ...(block ? [{ kind: 'block' }] : []),
        ...(emergency ? [{ kind: 'emergency', staffMemberId, subject: newcomer().subject }] : []),
      ]);
      // A block shuts out everything but an emergency; consent counts beside a relation alone (policy, health-consent).
      expect(await seen(newcomer(), citizenId)).toEqual({
        person: emergency || (relation && !block),
        health: emergency || (relation && consent && !block),
      });
    },
  );

  it.each([
    ['stands for them', [{ kind: 'guardian', subject: 'attack-guardian' }], { person: true, health: true }],
    ['stands for somebody else', [{ kind: 'guardian', subject: 'attack-other' }], { person: false, health: false }],
    [
      'stands for them and is blocked',
      [{ kind: 'guardian', subject: 'attack-guardian' }, { kind: 'block' }],
      { person: false, health: false },
    ],
    [
      'is also in the care team, as somebody else',
      [{ kind: 'careTeam', subject: 'attack-guardian' }],
      { person: false, health: false },
    ],
  ])('Z12: a guardian who %s', async (_case, facts: Fact[], expected) => {
    await settle(citizenId, facts);
    const guardian: Viewer = {
      ...{ subject: 'attack-guardian', name: 'Værge', role: 'guardian', purpose: 'citizenSelf' },
      ...{ organisationId: null, staffMemberId: null, citizenId },
    };
    expect(await seen(guardian, citizenId)).toEqual(expected);
  });

  it('Z12: an emergency grant adds the citizen to a blocked colleague, and the log says by what', async () => {
    await settle(citizenId, [{ kind: 'careTeam', staffMemberId: mads.staffMemberId }, { kind: 'block' }]);
    const now = Math.floor(Date.now() / 1000);
    const grant = grantSignedByHouse({
      ...{ grantId: randomUUID(), citizenId, from: now - 5, to: now + 300 },
      ...{ subject: mads.subject, staffMemberId: mads.staffMemberId ?? '' },
    });
    const call = { document: 'query N($id: ID!) { citizen(id: $id) { displayName } }', variables: { id: citizenId } };
    expect(parsed(await rawAnswer(call, { as: MADS })).data).toEqual({ citizen: null });
    const answer = await rawAnswer(call, { as: MADS, headers: { [EMERGENCY_HEADER]: grant } });
    expect(parsed(answer).data?.citizen).not.toBeNull();
    const rows = await sqlOf<{ basis: string }>(
      'citizens',
      'SELECT basis FROM access_event WHERE correlation_id = $1',
      [answer.correlationId],
    );
    expect(rows.map(({ basis }) => basis).join()).toContain('emergency');
  });
});

describe('a consent taken back while a list is turned', () => {
  const PAGE = `query P($id: ID!, $after: String) { citizen(id: $id) {
    appointments(first: 1, after: $after) { edges { node { id title } } pageInfo { hasNextPage endCursor } } } }`;
  interface Page {
    edges: { node: { id: string; title: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  }
  const title = `Samtale ${randomUUID()}`;
  let id: string;
  beforeAll(async () => {
    const agreed = await sqlOf<{ id: string }>(
      'citizens',
      'SELECT citizen_id AS id FROM consent WHERE withdrawn_at IS NULL AND valid_to > now()',
    );
    const related = (await caseloadOf(KAREN)).filter((one) => !agreed.some((consent) => consent.id === one));
    id = related.at(-1) ?? '';
    expect(id).not.toBe('');
  });

  const page = async (after: string | null) => {
    const { data } = parsed(await rawAnswer({ document: PAGE, variables: { id, after } }, { as: KAREN }));
    return (data?.citizen as { appointments: Page } | null)?.appointments;
  };
  const change = async (name: string, input: object) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    const document = `mutation C($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { consent { id version } } } }`;
    const own: Viewer = {
      ...{ subject: `attack-${id}`, name: 'Borger', role: 'citizen', purpose: 'citizenSelf' },
      ...{ organisationId: null, staffMemberId: null, citizenId: id },
    };
    const { data } = parsed(await askSector('citizens', own, { document, variables: { input } }));
    return data?.[name] as { __typename: string; consent: { id: string; version: number } };
  };
  afterAll(() => sqlOf('interventions', 'DELETE FROM appointment WHERE title = $1', [title]));

  it('Z11: has no next page for whoever it opened the list to', async () => {
    const { organisationId } = await viewerOfPerson(KAREN);
    await sqlOf(
      'interventions',
      `INSERT INTO appointment (id, citizen_id, data_class, title, starts_at, state, organisation_id)
       SELECT gen_random_uuid(), $1, 'health', $2, now() + interval '9 years' + n * interval '1 day', 'BOOKED', $3 FROM generate_series(1, 6) n`,
      [id, title, organisationId],
    );
    const titles = async () => {
      const found: string[] = [];
      for (let after: string | null = null, turn = 0; turn < 40; turn++) {
        const shown = await page(after);
        found.push(...(shown?.edges.map(({ node }) => node.title) ?? []));
        after = shown?.pageInfo.endCursor ?? null;
        if (!shown?.pageInfo.hasNextPage) break;
      }
      return found;
    };
    expect(await titles()).not.toContain(title);
    const validTo = new Date(Date.now() + 86_400_000).toISOString();
    const given = await change('giveConsent', {
      citizenId: id,
      recipientIds: [organisationId],
      dataClasses: ['HEALTH'],
      validTo,
    });
    expect(given.__typename).toBe('GiveConsentSuccess');
    let first = await titles();
    for (let tries = 0; tries < 100 && !first.includes(title); tries++) {
      await sleep(100);
      first = await titles();
    }
    expect(first.filter((one) => one === title)).toHaveLength(6);

    // Half way through the list, with the cursor of a row that is about to be closed.
    let cursor: string | null = null;
    for (let shown = await page(null); shown; shown = await page(cursor)) {
      cursor = shown.pageInfo.endCursor;
      if (shown.edges.some(({ node }) => node.title === title) || !shown.pageInfo.hasNextPage) break;
    }
    const { consent } = given;
    expect((await change('withdrawConsent', { consentId: consent.id, version: consent.version })).__typename).toBe(
      'WithdrawConsentSuccess',
    );
    await sleep(REVOKED_WITHIN_MS);
    const next = await page(cursor);
    expect(next?.edges.filter(({ node }) => node.title === title) ?? []).toEqual([]);
    expect(await titles()).not.toContain(title);
  });
});
