import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { type EmergencyGrant, signEmergencyGrant } from '@tvaers/contract/emergency-grant';
import { EMERGENCY_HEADER } from '@tvaers/contract/headers';
import { caseloadOf, hiddenFrom } from './caseloads.ts';
import { grantSignedByHouse } from './emergency-key.ts';
import { sqlOf } from './house-sql.ts';
import { viewerOfPerson } from './past-the-door.ts';
import { KAREN } from './people.ts';
import { codesOf, parsed, rawAnswer } from './raw-answer.ts';

/** Works at a shelter that has nothing to do with the citizens; nobody else counts on how many accesses he has left. */
const HENRIK = 'henrik';
const REASON = 'Fundet bevidstløs i porten, lægen spørger til medicin.';
const TAKE = `mutation Take($input: TakeEmergencyAccessInput!) { takeEmergencyAccess(input: $input) {
  __typename ... on TakeEmergencyAccessSuccess { citizenId emergencyAccessId grant } ... on InvalidInput { field } } }`;
const NAME = 'query Name($id: ID!) { citizen(id: $id) { displayName generalPractitioner { name status } } }';

interface Taken {
  __typename: string;
  field?: string;
  citizenId?: string;
  emergencyAccessId?: string;
  grant?: string;
}

async function take(input: object, as = HENRIK): Promise<Taken | null> {
  const { data } = parsed(await rawAnswer({ document: TAKE, variables: { input } }, { as }));
  return (data?.takeEmergencyAccess ?? null) as Taken | null;
}

const read = (id: string, { as = HENRIK, grant = '' }: { as?: string; grant?: string } = {}) =>
  rawAnswer({ document: NAME, variables: { id } }, { as, headers: grant ? { [EMERGENCY_HEADER]: grant } : {} });
const seen = async (...asking: Parameters<typeof read>) => parsed(await read(...asking)).data?.citizen ?? null;

describe('emergency access', () => {
  let one: string;
  let other: string;
  let own: EmergencyGrant;
  const now = Math.floor(Date.now() / 1000);
  beforeAll(async () => {
    const hidden = await hiddenFrom(HENRIK, (await caseloadOf(KAREN)).slice(0, 12));
    [one = '', other = ''] = hidden;
    const { subject, staffMemberId } = await viewerOfPerson(HENRIK);
    own = {
      grantId: randomUUID(),
      citizenId: one,
      subject,
      staffMemberId: staffMemberId ?? '',
      from: now - 60,
      to: now + 600,
    };
  });

  it.each([
    ['missing', ''],
    ['one letter', 'x'],
    ['a letter short of twenty', 'x y z æ ø å 1 2 3 4'],
    ['one letter again and again', 'x'.repeat(40)],
    ['spaces', ' '.repeat(40)],
  ])('Z13: is not given for a reason that is %s', async (_case, reason) => {
    expect(await take({ citizenId: one, reason })).toMatchObject({ __typename: 'InvalidInput', field: 'reason' });
    expect(await seen(one)).toBeNull();
  });

  it.each(['ole', 'steen', 'mette', 'borger', 'vibeke'])(
    'Z13: is not for %s, who meets nobody in an emergency',
    async (username) => {
      const call = { document: TAKE, variables: { input: { citizenId: one, reason: REASON } } };
      expect(codesOf(await rawAnswer(call, { as: username }))).toEqual(['FORBIDDEN']);
    },
  );

  it('Z13: is refused at the door when its grant has ended, is somebody else’s, or was signed by nobody we know', async () => {
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const wrong = {
      ended: grantSignedByHouse({ ...own, from: now - 3600, to: now - 1 }),
      'not begun': grantSignedByHouse({ ...own, from: now + 600, to: now + 1200 }),
      'longer than an hour': grantSignedByHouse({ ...own, from: now - 60, to: now + 7200 }),
      'of another account': grantSignedByHouse({ ...own, subject: randomUUID() }),
      'of another colleague': grantSignedByHouse({ ...own, staffMemberId: randomUUID() }),
      'of an unknown signer': signEmergencyGrant(stranger, own),
      'without a signature': `${Buffer.from(JSON.stringify(own)).toString('base64url')}.`,
      'no grant': 'yes',
    };
    for (const [name, grant] of Object.entries(wrong)) {
      const { status, text } = await read(one, { grant });
      expect({ name, status, code: JSON.parse(text).errors[0].extensions.code }).toEqual({
        name,
        status: 400,
        code: 'BAD_REQUEST',
      });
    }
  });

  it('Z13: opens the one citizen whom its grant names and no other', async () => {
    const grant = grantSignedByHouse(own);
    expect(await seen(one, { grant })).not.toBeNull();
    expect(await seen(other, { grant })).toBeNull();
    expect(await seen(one)).toBeNull();
  });

  it('Z13: gives nothing by its grant to a role the policy gives nothing, even to the account that it names', async () => {
    for (const username of ['ole', 'steen']) {
      const { subject, staffMemberId } = await viewerOfPerson(username);
      const grant = grantSignedByHouse({ ...own, subject, staffMemberId: staffMemberId ?? '' });
      const answer = await read(one, { as: username, grant });
      expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    }
  });

  it('Z13: is taken five times a day at most, waits for a manager each time, and the sixth tells nothing of the number', async () => {
    const [before] = await sqlOf<{ taken: number }>(
      'citizens',
      `SELECT count(*)::int AS taken FROM emergency_access WHERE staff_member_id = $1 AND started_at > now() - interval '1 day'`,
      [own.staffMemberId],
    );
    const taken: Taken[] = [];
    for (let number = before?.taken ?? 0; number < 5; number++) {
      const result = await take({ citizenId: one, reason: REASON });
      expect(result?.__typename).toBe('TakeEmergencyAccessSuccess');
      taken.push(result as Taken);
    }
    const sixth = [{ citizenId: one }, { citizenId: randomUUID() }, { identifier: '0101610000' }];
    for (const person of sixth)
      expect(await take({ ...person, reason: REASON })).toEqual({ __typename: 'TooManyEmergencyAccesses' });
    const waiting = await sqlOf<{ id: string }>(
      'citizens',
      'SELECT id FROM emergency_access WHERE id = ANY ($1) AND reviewed_at IS NULL AND review_due_on >= now()::date',
      [taken.map(({ emergencyAccessId }) => emergencyAccessId)],
    );
    expect(waiting).toHaveLength(taken.length);
  });

  it('Z17: is not a way to try numbers: what is wrong with the reason is said before anybody is looked for', async () => {
    const [known] = await sqlOf<{ value: string }>(
      'citizens',
      `SELECT value FROM citizen_identifier WHERE use <> 'OLD' LIMIT 1`,
    );
    const answers = [known?.value, '0101610000', 'nonsense'].map((identifier) =>
      take({ identifier, reason: 'kort' }, 'sofie'),
    );
    const [first, ...others] = await Promise.all(answers);
    for (const answer of others) expect(answer).toEqual(first);
  });
});
