import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  /** Unix milliseconds. */
  expiresAt: number;
}

/** One kind of thing the provider keeps: sessions, codes, refresh tokens, grants. */
class Shelf implements Adapter {
  readonly #kept = new Map<string, Kept>();

  async upsert(id: string, payload: AdapterPayload, expiresInSeconds?: number): Promise<void> {
    this.#forgetExpired();
    this.#kept.set(id, { payload, expiresAt: Date.now() + (expiresInSeconds ?? Number.POSITIVE_INFINITY) * 1000 });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const kept = this.#kept.get(id);
    return kept && kept.expiresAt > Date.now() ? kept.payload : undefined;
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findWhere((payload) => payload.uid === uid);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#findWhere((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const kept = this.#kept.get(id);
    if (kept) kept.payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.#kept.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#kept) if (payload.grantId === grantId) this.#kept.delete(id);
  }

  async #findWhere(matches: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> {
    for (const { payload, expiresAt } of this.#kept.values()) {
      if (expiresAt > Date.now() && matches(payload)) return payload;
    }
    return undefined;
  }

  #forgetExpired(): void {
    const now = Date.now();
    for (const [id, { expiresAt }] of this.#kept) if (expiresAt <= now) this.#kept.delete(id);
  }
}

/**
 * Keeps sign-ins in memory, one store for each running provider. A restart forgets sessions and refresh tokens, so
 * people choose themselves again; access tokens live on, because the signing key is kept.
 */
export function signInStore(): AdapterFactory {
  const shelves = new Map<string, Shelf>();
  return (kind) => {
    const shelf = shelves.get(kind) ?? new Shelf();
    shelves.set(kind, shelf);
    return shelf;
  };
}
