import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { Accounts } from '../accounts.ts';
import { notice, pageHeaders } from '../pages/page.ts';
import { signInPage } from '../pages/sign-in-page.ts';
import { choosePurpose, contextOfPurpose } from '../purposes.ts';
import { requestBody } from './request-body.ts';
import { type Route, send } from './route.ts';

const INTERACTION = /^\/interaction\/(?<uid>[\w-]+)$/;

/** The sign-in under way in this browser, and its client; null when it expired or belongs to another browser. */
async function signInUnderWay(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  try {
    const { uid, params } = await provider.interactionDetails(request, response);
    const client = await provider.Client.find(String(params.client_id));
    return client ? { uid, client } : null;
  } catch (fault) {
    if (fault instanceof errors.SessionNotFound) return null;
    throw fault;
  }
}

const sendExpired = (response: ServerResponse): void =>
  send(
    response,
    400,
    pageHeaders(),
    notice('Siden er udløbet', 'Gå tilbage til der, hvor du ville logge ind, og begynd forfra.'),
  );

/** The page on which a person is chosen, and its form. */
export const signInRoutes = (provider: Provider, accounts: Accounts): Route[] => [
  {
    method: 'GET',
    path: INTERACTION,
    async answer(request, response) {
      const underWay = await signInUnderWay(provider, request, response);
      if (!underWay) return sendExpired(response);
      const { uid, client } = underWay;
      const origins = [...new Set((client.redirectUris ?? []).map((uri) => new URL(uri).origin))];
      const body = signInPage({
        people: accounts.people,
        action: `/interaction/${uid}`,
        clientName: client.clientName ?? client.clientId,
      });
      send(response, 200, pageHeaders(origins), body);
    },
  },
  {
    method: 'POST',
    path: INTERACTION,
    async answer(request, response) {
      if (!(await signInUnderWay(provider, request, response))) return sendExpired(response);
      const form = new URLSearchParams(await requestBody(request));
      const person = accounts.byUsername(form.get('username') ?? '');
      if (!person) {
        return send(response, 400, pageHeaders(), notice('Ukendt person', 'Gå tilbage, og vælg en person på listen.'));
      }
      const purpose = choosePurpose(person, form.get('purpose') ?? undefined);
      if (!purpose) {
        const text = `${person.name} har ikke det formål. Gå tilbage, og vælg et af dem, der står på listen.`;
        return send(response, 400, pageHeaders(), notice('Ukendt formål', text));
      }
      const login = { accountId: person.subject, acr: contextOfPurpose(purpose) };
      await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    },
  },
];
