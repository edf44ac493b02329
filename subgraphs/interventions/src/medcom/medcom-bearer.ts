import type { Viewer } from '@tvaers/contract/viewer';
import type { HttpAnswer, HttpRequest } from '@tvaers/kit/runtime/http-server';
import { IssuerUnreachable } from '../sign-in/issuer-keys.ts';
import type { VerifyToken } from '../sign-in/machine-token.ts';
import { refusal } from './medcom-answers.ts';

const BEARER = /^Bearer ([\w.~+/-]+=*)$/i;

/** The machine that delivers, or the answer to somebody who may not. */
export async function admitBearer(
  { headers, logger }: HttpRequest,
  verify: VerifyToken,
): Promise<{ viewer: Viewer } | { refused: HttpAnswer }> {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  try {
    const bearer = token ? await verify(token) : { is: 'nobody' as const };
    if (bearer.is === 'machine') return { viewer: bearer.viewer };
    return { refused: bearer.is === 'nobody' ? notSignedIn() : notAMachine() };
  } catch (err) {
    if (!(err instanceof IssuerUnreachable)) throw err;
    logger.error({ err }, 'cannot verify tokens');
    const text = 'Adgangen kan ikke kontrolleres lige nu. Send beskeden igen om lidt.';
    return { refused: refusal(503, 'transient', text, { 'retry-after': '5' }) };
  }
}

const notSignedIn = () =>
  refusal(401, 'login', 'Adgangstokenet mangler eller gælder ikke. Hent et nyt, og send beskeden igen.', {
    'www-authenticate': 'Bearer',
  });

const notAMachine = () =>
  refusal(403, 'forbidden', 'Kun det system, der afleverer hospitalernes beskeder, må sende hertil.');
