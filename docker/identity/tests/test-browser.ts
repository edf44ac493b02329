import { createHash, randomBytes } from 'node:crypto';
import { BORGER, KOORDINATOR, PLAYGROUND } from './running-identity.ts';

const REDIRECTS: Record<string, string> = { playground: PLAYGROUND, koordinator: KOORDINATOR, borger: BORGER };

export interface Tokens {
  access_token: string;
  id_token: string;
  refresh_token: string;
  expires_in: number;
}

/** A person's browser: keeps cookies and follows redirects until they lead away from the provider. */
export class TestBrowser {
  readonly #cookies = new Map<string, string>();
  readonly issuer: string;
  constructor(issuer: string) {
    this.issuer = issuer;
  }

  async #send(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, headers: { ...init.headers, cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return response;
  }

  /** Where the browser comes to rest: a page of the provider, or an address outside it that is not fetched. */
  async visit(url: string, init: RequestInit = {}): Promise<{ url: string; page: Response | null }> {
    const response = await this.#send(url, init);
    const location = response.headers.get('location');
    if (!location) return { url, page: response };
    const next = new URL(location, url).href;
    return next.startsWith(this.issuer) ? this.visit(next) : { url: next, page: null };
  }

  submit(url: string, fields: Record<string, string>) {
    return this.visit(url, { method: 'POST', body: new URLSearchParams(fields) });
  }

  authorizationRequest(clientId: string, changes: Record<string, string> = {}) {
    const verifier = randomBytes(32).toString('base64url');
    const url = new URL('/auth', this.issuer);
    url.search = new URLSearchParams({
      client_id: clientId,
      redirect_uri: REDIRECTS[clientId] ?? '',
      response_type: 'code',
      scope: 'openid profile',
      state: 'a-state',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    }).toString();
    return { url: url.href, verifier };
  }

  token(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.issuer}/token`, { method: 'POST', headers, body: new URLSearchParams(fields) });
  }

  async redeem(clientId: string, arrivedAt: string, verifier: string): Promise<Tokens> {
    const response = await this.token({
      grant_type: 'authorization_code',
      client_id: clientId,
      code: new URL(arrivedAt).searchParams.get('code') ?? '',
      redirect_uri: REDIRECTS[clientId] ?? '',
      code_verifier: verifier,
    });
    return (await response.json()) as Tokens;
  }

  /** The whole way: login page, choice of person and purpose, code, tokens. */
  async signIn(clientId: string, choice: { username: string; purpose?: string }): Promise<Tokens> {
    const { url, verifier } = this.authorizationRequest(clientId);
    const login = await this.visit(url);
    const arrived = await this.submit(login.url, { ...choice });
    return this.redeem(clientId, arrived.url, verifier);
  }
}
