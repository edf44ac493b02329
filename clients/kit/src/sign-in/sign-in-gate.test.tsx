/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { fakeSession } from '../testing/fake-session.ts';
import { SignInGate } from './sign-in-gate.tsx';

const karen = { name: 'Karen Holm', role: 'coordinator', staffMemberId: 's-1', citizenId: null };
const open = (session: ReturnType<typeof fakeSession>) =>
  render(
    <SignInGate session={session} title="Koordinator" home="/" invitation="Log ind for at se dine borgere.">
      {({ name }) => <p>Hemmeligt for {name}</p>}
    </SignInGate>,
  );

describe('the gate before a front-end', () => {
  it('lets in whoever is signed in', async () => {
    open(fakeSession(karen));
    expect(await screen.findByText('Hemmeligt for Karen Holm')).toBeTruthy();
  });

  it('shows anybody else the way in', async () => {
    const session = fakeSession(null);
    open(session);
    await userEvent.click(await screen.findByRole('button', { name: 'Log ind' }));
    expect(session.asked).toEqual(['sign in']);
    expect(screen.queryByText(/Hemmeligt/)).toBeNull();
  });

  it('closes when the sign-in ends, and says so', async () => {
    const session = fakeSession(karen);
    open(session);
    await screen.findByText('Hemmeligt for Karen Holm');
    await act(() => session.end());
    expect(screen.queryByText(/Hemmeligt/)).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('Du er blevet logget ud');
  });

  it('says when signing in failed, and when the way there is closed', async () => {
    const session = fakeSession(null);
    open({
      ...session,
      resume: () => Promise.reject(new Error('state')),
      signIn: () => Promise.reject(new Error('off')),
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Du blev ikke logget ind');
    await userEvent.click(screen.getByRole('button', { name: 'Log ind' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Login svarer ikke');
  });
});
