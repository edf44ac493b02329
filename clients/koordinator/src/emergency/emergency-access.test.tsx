/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { emergencyGrantOf, keepEmergencyGrant } from '@tvaers/client-kit/graphql/emergency-grants.ts';
import { GraphQLError } from 'graphql';
import { aCitizen } from '../testing/a-citizen.ts';
import { caseloadOf, openApp } from '../testing/open-app.tsx';

const path = '/borgere/c-1';
const MINUTE = 60_000;
const REASON = 'Fundet bevidstløs på gaden, skal vide hvilken medicin.';
const aGrant = (minutes: number, grant = 'signed-1') => ({
  citizenId: 'c-1',
  emergencyAccessId: 'n-1',
  startedAt: new Date().toISOString(),
  endsAt: new Date(Date.now() + minutes * MINUTE).toISOString(),
  grant,
});
const taken = () => ({ __typename: 'TakeEmergencyAccessSuccess', ...aGrant(60) });
const refusal = (__typename: string) => ({ __typename, message: 'Nej, fordi.' });
const banner = () => screen.findByRole('region', { name: 'Nødadgang' });

interface Opening {
  answer: unknown;
  renewal?: unknown;
  at?: string;
  citizen?: unknown;
  trouble?: 'refuses-grants';
}

/** Somebody else’s citizen, whom the graph shows once emergency access has been taken. */
function open({ answer, renewal = null, at = path, citizen = aCitizen(), trouble }: Opening) {
  const asked: unknown[] = [];
  let network: ReturnType<typeof openApp>['network'] | null = null;
  const answering =
    (result: unknown) =>
    ({ input }: { input: unknown }) => {
      asked.push(input);
      return result;
    };
  const world = {
    ...caseloadOf(),
    citizen: () => (network?.headers.get('x-tvaers-emergency') ? citizen : null),
    takeEmergencyAccess: answering(answer),
    renewEmergencyAccess: answering(renewal),
  };
  const before = (opened: NonNullable<typeof network>) => {
    network = opened;
    if (trouble) opened.trouble = trouble;
  };
  const app = openApp(world, { path: at, before });
  return { asked, ...app };
}
const take = async (reason: string) => {
  const field = await screen.findByRole('textbox', { name: 'Hvorfor er det nødvendigt?' });
  if (reason) await userEvent.type(field, reason);
  await userEvent.click(screen.getByRole('button', { name: 'Tag nødadgang' }));
};

describe('emergency access', () => {
  afterEach(() => sessionStorage.clear());

  it('says what it means, is taken with a reason, and shows the citizen under a banner with the time left', async () => {
    const { asked, network } = open({ answer: taken() });
    expect(await screen.findByText(/Borgeren får at vide, at du har taget nødadgang/)).toBeTruthy();
    await take(REASON);
    expect(await screen.findByRole('heading', { level: 1, name: 'Bo Larsen' })).toBeTruthy();
    expect((await banner()).textContent).toMatch(/60 minutter tilbage/);
    expect(document.activeElement).toBe(await banner());
    expect(asked).toEqual([{ citizenId: 'c-1', reason: REASON, idempotencyKey: expect.any(String) }]);
    expect(network.headers.get('x-tvaers-emergency')).toBe('signed-1');
  });

  it('needs a reason of 20 characters, and asks nobody for less', async () => {
    const { asked } = open({ answer: taken() });
    await take('  Haster       meget ');
    expect((await screen.findByRole('alert')).textContent).toContain('Skriv mindst 20 tegn.');
    expect(asked).toEqual([]);
  });

  it.each(['TooManyEmergencyAccesses', 'NotFound', 'InvalidInput', 'IdempotencyConflict'])(
    'is refused for %s, and the page says why and keeps the reason',
    async (kind) => {
      open({ answer: refusal(kind) });
      await take(REASON);
      expect((await screen.findByRole('alert')).textContent).toContain('Nej, fordi.');
      expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe(REASON);
    },
  );

  it('is not for a role that does not have it, and the page says so', async () => {
    open({
      answer: new GraphQLError('The role does not have this operation.', { extensions: { code: 'FORBIDDEN' } }),
    });
    await take(REASON);
    expect((await screen.findByRole('alert')).textContent).toContain('Din rolle har ikke adgang');
  });

  it('may have been taken when no answer comes, and the page says so', async () => {
    const { network } = open({ answer: taken() });
    await screen.findByRole('button', { name: 'Tag nødadgang' });
    network.trouble = 'answer-lost';
    await take(REASON);
    expect((await screen.findByRole('alert')).textContent).toContain('systemet svarer ikke');
  });

  it('goes on when the page is loaded anew', async () => {
    keepEmergencyGrant(aGrant(12));
    open({ answer: null });
    expect((await banner()).textContent).toContain('12 minutter tilbage');
    expect(await screen.findByRole('heading', { level: 1, name: 'Bo Larsen' })).toBeTruthy();
  });

  it('shows nothing more once it has ended', async () => {
    keepEmergencyGrant(aGrant(12));
    open({ answer: null });
    await screen.findByRole('heading', { level: 1, name: 'Bo Larsen' });
    act(() => keepEmergencyGrant(aGrant(-1)));
    expect(await screen.findByText('Borgeren findes ikke, eller du har ikke adgang.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/Bo Larsen/)).toBeNull());
    expect(screen.queryByText(/tilbage. Borgeren/)).toBeNull();
  });

  it('ends when the gateway no longer takes it, and the page asks again without it', async () => {
    keepEmergencyGrant(aGrant(12));
    open({ answer: null, trouble: 'refuses-grants' });
    expect(await screen.findByText('Borgeren findes ikke, eller du har ikke adgang.')).toBeTruthy();
    expect(emergencyGrantOf('c-1')).toBeNull();
  });

  it('is itself the reason when the graph names none', async () => {
    keepEmergencyGrant(aGrant(12));
    open({ answer: null, citizen: aCitizen({ viewerAccess: { purpose: 'socialCase', grounds: [] } }) });
    const why = within(await screen.findByRole('region', { name: 'Du ser oplysningerne, fordi' }));
    expect(why.getByText('Du har taget nødadgang.')).toBeTruthy();
    expect(why.getByText('en nødsituation')).toBeTruthy();
    expect(why.queryByText(/Tag nødadgang/)).toBeNull();
  });

  it('can be renewed', async () => {
    keepEmergencyGrant(aGrant(3));
    const { asked } = open({
      answer: null,
      renewal: { __typename: 'RenewEmergencyAccessSuccess', ...aGrant(60, 'signed-2') },
    });
    await userEvent.click(within(await banner()).getByRole('button'));
    await waitFor(async () => expect((await banner()).textContent).toContain('60 minutter tilbage'));
    expect(asked).toEqual([{ emergencyAccessId: 'n-1', idempotencyKey: expect.any(String) }]);
    expect(emergencyGrantOf('c-1')?.grant).toBe('signed-2');
  });

  it.each(['EmergencyAccessOver', 'NotFound', 'IdempotencyConflict'])('is not renewed for %s', async (kind) => {
    keepEmergencyGrant(aGrant(3));
    open({ answer: null, renewal: refusal(kind) });
    await userEvent.click(within(await banner()).getByRole('button'));
    expect((await screen.findByRole('alert')).textContent).toContain('Nej, fordi.');
  });

  it('can be taken by number, from the list', async () => {
    const { asked } = open({ answer: taken(), at: '/' });
    await userEvent.click(await screen.findByRole('link', { name: 'Tag nødadgang' }));
    await take(REASON);
    expect((await screen.findByRole('alert')).textContent).toContain('Skriv CPR-nummer');
    await userEvent.type(screen.getByRole('textbox', { name: /CPR-nummer/ }), '6103709999');
    await userEvent.click(screen.getByRole('button', { name: 'Tag nødadgang' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Bo Larsen' })).toBeTruthy();
    expect(asked).toMatchObject([{ identifier: '6103709999', reason: REASON }]);
  });
});
