/** @jest-environment @tvaers/client-kit/testing/page-environment.ts */
import { createSession } from './session.ts';
import { dropFromTab, forgetTab, keepForTab, onTabMemory, readFromTab } from './tab-memory.ts';

describe('what a tab keeps for whoever is signed in', () => {
  it('is there until it is dropped, and its readers are told', () => {
    let told = 0;
    const stop = onTabMemory(() => told++);
    keepForTab('grant', 'a');
    keepForTab('other', 'b');
    dropFromTab('grant');
    stop();
    dropFromTab('other');
    expect([readFromTab('grant'), told]).toEqual([null, 3]);
  });

  it('is forgotten with the sign-in, and nothing else is', () => {
    sessionStorage.setItem('somebody-else', 'x');
    keepForTab('grant', 'a');
    forgetTab();
    expect([readFromTab('grant'), sessionStorage.getItem('somebody-else')]).toEqual([null, 'x']);
  });

  it('is forgotten when the sign-in ends by itself', async () => {
    keepForTab('grant', 'a');
    await createSession(
      { issuer: 'http://127.0.0.1', clientId: 'borger', graphql: '/graphql', documents: 'whole' },
      '/',
    ).end();
    expect(readFromTab('grant')).toBeNull();
  });
});
