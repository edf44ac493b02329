import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { developmentPeople, type SeededPerson } from '@tvaers/kit/seeding/people';
import './url-parse.ts';
import Provider from 'oidc-provider';
import { Accounts } from './accounts.ts';
import type { IdentityConfig } from './config.ts';
import { meantForThisMachine } from './loopback-only.ts';
import { providerConfiguration } from './provider-configuration.ts';
import { assetRoutes } from './routes/assets.ts';
import { developmentTokenRoute } from './routes/development-token.ts';
import { healthRoutes } from './routes/health.ts';
import { BodyRefused } from './routes/request-body.ts';
import { findRoute, sendJson } from './routes/route.ts';
import { signInRoutes } from './routes/sign-in.ts';

export interface Surroundings {
  people?: readonly SeededPerson[];
  /** Told of every fault that is ours and not the caller's. */
  onFault?: (fault: Error) => void;
}

interface Listening extends Surroundings {
  config: IdentityConfig;
  issuer: string;
  isDraining: () => boolean;
}

/** Every request on its way: for this machine? one of our own addresses? else the standard's. */
export async function requestListener({
  config,
  issuer,
  isDraining,
  people = developmentPeople,
  onFault = () => {},
}: Listening): Promise<RequestListener> {
  const accounts = new Accounts(people);
  const provider = new Provider(issuer, await providerConfiguration(config, accounts));
  provider.on('server_error', (_ctx, fault) => onFault(fault));
  const standard = provider.callback();
  const routes = [
    ...healthRoutes(isDraining),
    ...assetRoutes(),
    ...signInRoutes(provider, accounts),
    developmentTokenRoute(accounts, { issuer, signingKey: config.signingKey, tokenSeconds: config.tokenSeconds }),
  ];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!meantForThisMachine(request.headers.host, issuer)) {
      return sendJson(response, 421, { error: 'This provider answers only on its own machine.' });
    }
    const found = findRoute(routes, request);
    await (found ? found.route.answer(request, response, found.groups) : standard(request, response));
  };

  return (request, response) => {
    answer(request, response).catch((fault: Error) => {
      const refused = fault instanceof BodyRefused;
      if (!refused) onFault(fault);
      if (response.headersSent) return response.destroy();
      if (refused) return sendJson(response, fault.status, { error: fault.message });
      sendJson(response, 500, { error: 'Something went wrong on our side.' });
    });
  };
}
