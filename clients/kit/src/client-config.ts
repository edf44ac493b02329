/** Where a front-end finds its surroundings. The gateway serves it beside the front-end's own files. */
export interface ClientConfig {
  /** Address of the OpenID provider. */
  issuer: string;
  clientId: string;
  /** Address of the one graph, relative to the page or whole. */
  graphql: string;
  /** Whether the gateway knows the documents of this build by their hashes. */
  documents: 'by-hash' | 'whole';
}

/** Reads `config.json` beside the page. @throws Error when the front-end is not served by a gateway */
export async function readClientConfig(base: string): Promise<ClientConfig> {
  const answer = await fetch(`${base}config.json`, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`config.json answered ${answer.status}`);
  return (await answer.json()) as ClientConfig;
}
